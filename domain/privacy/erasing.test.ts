import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { addAcademy, apply } from '../../test/academy'
import { moveClockTo } from '../../test/clock'
import { addConference } from '../../test/conference'
import { addPerson, addStaff, cancel, idOf, register } from '../../test/people'
import { acceptPlace } from '../application/accept-place'
import { decideOutcomes } from '../application/decide-outcomes'
import { enterApplication } from '../application/enter-application'
import { myApplication } from '../application/mine'
import { releaseOutcomes } from '../application/release-outcomes'
import { settle } from '../application/settle'
import { NotFound } from '../refusal'
import { ownerOf } from '../registration/owner-of'
import { saveAnswers } from '../registration/save-answers'
import { eraseWhatIsOver } from './erase-what-is-over'
import { withdrawConsent } from './withdraw-consent'

const inTheWindow = '2019-03-25T09:00:00+01:00'

test('consent withdrawn, the answers about diet and access are gone and the log says so', async () => {
  moveClockTo(inTheWindow)
  const { person, id } = await arrive()
  expect(await kept(id)).toHaveLength(1)
  await transaction((tx) => withdrawConsent(tx, person, id))
  expect(await kept(id)).toEqual([])
  expect(await actsOn(id)).toEqual(['registered', 'consent-withdrawn'])
})

test('an applicant withdraws consent too, also when the academy is over, as long as the answers are kept', async () => {
  const { person, id, reference } = await comeToAcademy()
  moveClockTo('2019-06-20T09:00:00+02:00')
  expect(await kept(id)).toHaveLength(1)
  const owner = await ownerOf(db(), ` ${reference.toLowerCase()}`)
  expect(owner).toEqual({ id, reference, personId: person.id })
  await transaction((tx) => withdrawConsent(tx, person, owner.id))
  expect(await kept(id)).toEqual([])
  await transaction((tx) => withdrawConsent(tx, person, owner.id))
  expect((await actsOn(id)).filter((act) => act === 'consent-withdrawn')).toHaveLength(1)
  const shown = await myApplication(db(), person, reference)
  expect(shown?.sensitive).toBeNull()
  await expect(ownerOf(db(), 'UAA-00000')).rejects.toThrow(NotFound)
})

test('whoever does not come leaves no answers about diet and access behind', async () => {
  moveClockTo(inTheWindow)
  const { person, id } = await arrive()
  await cancel(person, id)
  expect(await kept(id)).toEqual([])
})

test('such answers are kept for 14 days after the event, and no day longer, in drafts neither', async () => {
  moveClockTo(inTheWindow)
  const { id, conference } = await arrive()
  const other = await addPerson()
  const diet = { diet: 'vegan', access: [], sensitiveConsent: 'yes' }
  await transaction((tx) => saveAnswers(tx, other, conference.slug, 'needs', diet))

  moveClockTo('2019-05-28T23:59:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await kept(id)).toHaveLength(1)

  moveClockTo('2019-05-29T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await kept(id)).toEqual([])
  expect(await db().select().from(drafts).where(eq(drafts.personId, other.id))).toEqual([])
  expect(await actsOn(id)).toEqual(['registered', 'sensitive-answers-erased'])
})

async function arrive() {
  const conference = await addConference()
  const person = await addPerson()
  const id = await idOf(await register(person, conference.id, conference.partnership.swedish))
  return { conference, person, id }
}

/** Somebody accepted to an academy who has said what they eat. */
async function comeToAcademy() {
  moveClockTo(inTheWindow)
  const academy = await addAcademy()
  const [person, staff] = [await addPerson(), await addStaff()]
  const { id, reference } = await apply(person, academy.slug)
  const accepted = { outcome: 'approved', funding: 'yes', reason: '' } as const
  await transaction((tx) => decideOutcomes(tx, staff, academy.id, [id], accepted))
  await transaction((tx) => releaseOutcomes(tx, staff, academy.id))
  await transaction(async (tx) => acceptPlace(tx, person, await enterApplication(tx, { id })))
  const needs = { diet: 'vegan', access: [], sensitiveConsent: 'yes' }
  await transaction(async (tx) =>
    settle(tx, person, await enterApplication(tx, { id }), 'needs', needs),
  )
  return { person, id, reference }
}

const kept = (id: string) =>
  db().select().from(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, id))

const actsOn = async (id: string) => {
  const entries = await db().select().from(auditLog).where(eq(auditLog.registrationId, id))
  return entries.map(({ act }) => act)
}
