import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { addAcademy, apply } from '@/test/academy'
import { addConference } from '@/test/conference'
import { addPerson, addStaff, idOf, register } from '@/test/people'
import { noteDays } from '../documents/note-days'
import { enter } from '../registration/enter'
import { assignReviews } from '../review/assign-reviews'
import { decide } from '../review/decide'
import { releaseDecisions } from '../review/release'
import { passportToSee } from '../visa/see-passport'
import { decideOutcomes, takeDecisionsBack } from './decide-outcomes'
import { enterApplication } from './enter-application'
import { idsOf } from './ids-of'
import { oneApplication } from './one-application'
import { releaseOutcomes } from './release-outcomes'
import { moveInReserve } from './reserve'

// What is named in a form may be of another event, or of another kind: it is not there then.

test('what is done with a conference’s registrations is nothing to an application', async () => {
  const { academy, id, reference, staff } = await applied()
  const decision = { outcome: 'approved' as const, reason: '', releaseNow: true }
  await notThere(transaction((tx) => decide(tx, staff, id, decision)))
  await notThere(transaction((tx) => enter(tx, { reference })))
  await transaction((tx) =>
    decideOutcomes(tx, staff, academy.id, [id], {
      ...{ outcome: 'approved', funding: 'no', reason: '' },
    }),
  )
  await notThere(transaction((tx) => releaseDecisions(tx, staff, academy.id)))
  await notThere(transaction((tx) => releaseDecisions(tx, staff, academy.id, { only: [id] })))
  expect(await statusOf(id)).toBe('received')
})

test('what is done with applications is nothing to a conference’s registration', async () => {
  const { academy, staff } = await applied()
  const conference = await addConference()
  const person = await addPerson()
  const { reference } = await register(person, conference.id, conference.partnership.swedish)
  const id = await idOf({ reference })
  await transaction((tx) =>
    decide(tx, staff, id, { outcome: 'declined', reason: 'x', releaseNow: false }),
  )
  await notThere(transaction((tx) => enterApplication(tx, { reference })))
  await notThere(transaction((tx) => enterApplication(tx, { id })))
  await notThere(transaction((tx) => passportToSee(tx, staff, reference, [])))
  expect(await oneApplication(db(), staff, conference.id, reference)).toBeNull()
  for (const eventId of [conference.id, academy.id]) {
    expect(await idsOf(db(), eventId, [reference])).toEqual([])
    await notThere(
      transaction((tx) =>
        assignReviews(tx, staff, eventId, [{ registrationId: id, reviewerId: staff.id }]),
      ),
    )
    await notThere(
      transaction((tx) => noteDays(tx, staff, eventId, [{ registrationId: id, days: [] }])),
    )
    await refused(
      transaction((tx) =>
        decideOutcomes(tx, staff, eventId, [id], {
          ...{ outcome: 'approved', funding: 'no', reason: '' },
        }),
      ),
    )
    await refused(transaction((tx) => takeDecisionsBack(tx, staff, eventId, [id])))
    await refused(transaction((tx) => releaseOutcomes(tx, staff, eventId)))
  }
  expect(await statusOf(id)).toBe('received')
  expect(await transaction((tx) => releaseDecisions(tx, staff, conference.id))).toBe(1)
})

test('an application of one academy is not there at another', async () => {
  const { academy, id, reference, staff } = await applied()
  const other = await addAcademy()
  const put = (eventId: string) =>
    transaction((tx) =>
      decideOutcomes(tx, staff, eventId, [id], { outcome: 'reserve', funding: 'no', reason: '' }),
    )
  await refused(put(other.id))
  await put(academy.id)
  await refused(transaction((tx) => takeDecisionsBack(tx, staff, other.id, [id])))
  await refused(transaction((tx) => releaseOutcomes(tx, staff, other.id, { only: [id] })))
  await notThere(transaction((tx) => moveInReserve(tx, staff, other.id, id, 'up')))
  await notThere(
    transaction((tx) =>
      assignReviews(tx, staff, other.id, [{ registrationId: id, reviewerId: staff.id }]),
    ),
  )
  expect(await idsOf(db(), other.id, [reference])).toEqual([])
  expect(await oneApplication(db(), staff, other.id, reference)).toBeNull()
})

async function applied() {
  const academy = await addAcademy()
  const [person, staff] = [await addPerson(), await addStaff()]
  return { academy, staff, person, ...(await apply(person, academy.slug)) }
}

const notThere = (attempt: Promise<unknown>) => expect(attempt).rejects.toThrow('not found')
const refused = (attempt: Promise<unknown>) =>
  expect(attempt).rejects.toMatchObject({ name: 'Refusal' })

async function statusOf(id: string) {
  const [row] = await db().select().from(registrations).where(eq(registrations.id, id))
  return row?.status
}
