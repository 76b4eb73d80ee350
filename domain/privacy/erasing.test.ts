import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { moveClockTo } from '../../test/clock'
import { addConference } from '../../test/conference'
import { addPerson, cancel, idOf, register } from '../../test/people'
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

const kept = (id: string) =>
  db().select().from(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, id))

const actsOn = async (id: string) => {
  const entries = await db().select().from(auditLog).where(eq(auditLog.registrationId, id))
  return entries.map(({ act }) => act)
}
