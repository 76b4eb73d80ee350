import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { journeys } from '@/db/schema/applications'
import { documents, passports } from '@/db/schema/documents'
import { auditLog } from '@/db/schema/records'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { addAcademy, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPerson, addStaff } from '@/test/people'
import { addOfficer, addPlaced, enteringApplication, sealKeys, typedPassport } from '@/test/placed'
import { issueVisaLetter } from '../documents/issue-visa-letter'
import { givePassport } from '../visa/give-passport'
import { acceptPlace } from './accept-place'
import { decideOutcomes } from './decide-outcomes'
import { withdrawApplication } from './end-application'
import { enterApplication } from './enter-application'
import type { SettleStep } from './journey-form'
import { releaseOutcomes } from './release-outcomes'
import { attendedMeals, lodgingNights, settle, travelDays } from './settle'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const travel = {
  arrivesOn: '2019-06-09',
  departsOn: '2019-06-15',
  details: '',
  mobile: '0712 345678',
  emergencyName: 'Kamau',
  emergencyMobile: '+46 70 174 06 05',
  needsVisa: 'yes',
}
const lodging = { nights: ['2019-06-10'], meals: [], room: 'single' }

test('nothing of the journey is asked before a place is theirs', async () => {
  const { it } = await applied()
  await expect(it.settle('travel', travel)).rejects.toThrow('place-is-over')
  await it.release()
  await expect(it.settle('travel', travel)).rejects.toThrow('place-is-over')
})

test('the journey comes before the stay, numbers are of one’s own country, days near the event', async () => {
  const { it } = await accepted()
  await expect(it.settle('lodging', lodging)).rejects.toMatchObject({
    fields: { form: 'answers.incomplete' },
  })
  await expect(it.settle('travel', { ...travel, arrivesOn: '2019-06-01' })).rejects.toMatchObject({
    fields: { arrivesOn: 'arrivesOn.choose' },
  })
  await expect(it.settle('travel', { ...travel, departsOn: '2019-06-08' })).rejects.toMatchObject({
    fields: { departsOn: 'departsOn.before' },
  })
  await expect(it.settle('travel', { ...travel, emergencyMobile: 'none' })).rejects.toMatchObject({
    fields: { emergencyMobile: 'mobile.unlike' },
  })
  await it.settle('travel', travel)
  await it.settle('lodging', lodging)
  const { registration, journey } = await it.stored()
  expect(registration?.mobile).toBe('+254712345678')
  expect(journey).toMatchObject({ needsVisa: true, room: 'single' })
})

test('the night before needs a reason, a shared room a name, and nothing outside the attendance is had', async () => {
  const { it } = await accepted('labs')
  await it.settle('travel', travel)
  await expect(it.settle('lodging', { ...lodging, nights: ['2019-06-10'] })).rejects.toMatchObject({
    fields: { nights: 'unreadable' },
  })
  await expect(
    it.settle('lodging', { ...lodging, nights: ['2019-06-13'], meals: ['2019-06-10:lunch'] }),
  ).rejects.toMatchObject({ fields: { meals: 'unreadable' } })
  await expect(
    it.settle('lodging', { ...lodging, nights: [], room: 'shared', roomWith: '' }),
  ).rejects.toMatchObject({ fields: { roomWith: 'roomWith.missing' } })
  await it.settle('lodging', { nights: ['2019-06-12', '2019-06-13'], meals: [], room: 'single' })
})

test('once the hotel list has gone out an answer stays, and whoever comes late still gives theirs', async () => {
  const { it } = await accepted()
  await it.settle('travel', travel)
  moveClockTo('2019-05-20T09:00:00+02:00')
  await it.settle('lodging', lodging)
  await expect(it.settle('lodging', lodging)).rejects.toThrow('hotel-is-booked')
  await it.settle('travel', { ...travel, details: 'SK 2022' })
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(it.settle('travel', travel)).rejects.toThrow('event-is-over')
})

test('whoever withdraws leaves nothing behind of what was asked for coming', async () => {
  const { it, person } = await accepted()
  await it.settle('travel', travel)
  await it.settle('needs', { diet: 'vegan', access: [], sensitiveConsent: 'yes' })
  await transaction(async (tx) =>
    withdrawApplication(tx, person, await enterApplication(tx, { id: it.id }), {
      how: 'withdrawn',
    }),
  )
  const { journey, needs } = await it.stored()
  expect([journey, needs]).toEqual([undefined, undefined])
})

test('once the academy is over nobody withdraws from it any more', async () => {
  const { it, person } = await accepted()
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(
    transaction(async (tx) =>
      withdrawApplication(tx, person, await enterApplication(tx, { id: it.id }), {
        how: 'withdrawn',
      }),
    ),
  ).rejects.toThrow('event-is-over')
})

test('once the academy is over nobody accepts a place at it any more', async () => {
  const { id, person } = await addPlaced(await addAcademy(), {
    offeredUntil: new Date('2019-06-20T12:00:00+02:00'),
  })
  moveClockTo('2019-06-15T00:00:00+02:00')
  await expect(enteringApplication(id, (tx, it) => acceptPlace(tx, person, it))).rejects.toThrow(
    'event-is-over',
  )
})

test('whoever needs no visa any more has their passport data erased and their letter in force no more', async () => {
  const academy = await addAcademy()
  const officer = await addOfficer(academy)
  const { id, person } = await addPlaced(academy)
  await enteringApplication(id, (tx, it) =>
    givePassport(tx, person, it, sealKeys('2019'), typedPassport()),
  )
  await enteringApplication(id, (tx, it) => issueVisaLetter(tx, officer, it, { replaces: '' }))
  const say = (needsVisa: 'yes' | 'no') =>
    enteringApplication(id, (tx, it) => settle(tx, person, it, 'travel', { ...travel, needsVisa }))
  const kept = async () => [
    (await db().select().from(passports).where(eq(passports.registrationId, id))).length,
    (await db().select().from(documents).where(eq(documents.registrationId, id))).filter(
      ({ revokedAt }) => !revokedAt,
    ).length,
  ]
  await say('yes')
  expect(await kept()).toEqual([1, 1])
  await say('no')
  expect(await kept()).toEqual([0, 0])
  const log = await db()
    .select()
    .from(auditLog)
    .where(eq(auditLog.registrationId, id))
    .orderBy(auditLog.id)
  expect(log.map(({ act, actorId }) => [act, actorId]).slice(-3)).toEqual([
    ['passport-erased', person.id],
    ['document-revoked', person.id],
    ['journey-settled', person.id],
  ])
})

test('what can be chosen follows the attendance', () => {
  const event = { startsOn: '2019-06-10', endsOn: '2019-06-14', meals: [] }
  expect(travelDays(event)).toHaveLength(9)
  expect(lodgingNights(event, 'week')[0]).toBe('2019-06-09')
  expect(lodgingNights(event, 'labs')).toEqual(['2019-06-12', '2019-06-13'])
  expect(
    attendedMeals({ ...event, meals: [{ date: '2019-06-10', kind: 'lunch' }] }, 'labs'),
  ).toEqual([])
})

async function applied(attendance: 'week' | 'labs' = 'week') {
  const { slug, id: eventId } = await addAcademy()
  const [person, staff] = [await addPerson(), await addStaff()]
  const { id } = await apply(person, slug, { attendance })
  const release = async () => {
    await transaction((tx) =>
      decideOutcomes(tx, staff, eventId, [id], { outcome: 'approved', funding: 'yes', reason: '' }),
    )
    await transaction((tx) => releaseOutcomes(tx, staff, eventId))
  }
  const stored = async () => {
    const [registration] = await db().select().from(registrations).where(eq(registrations.id, id))
    const [journey] = await db().select().from(journeys).where(eq(journeys.registrationId, id))
    const [needs] = await db()
      .select()
      .from(sensitiveAnswers)
      .where(eq(sensitiveAnswers.registrationId, id))
    return { registration, journey, needs }
  }
  const answer = (step: SettleStep, typed: Record<string, string | string[]>) =>
    transaction(async (tx) => settle(tx, person, await enterApplication(tx, { id }), step, typed))
  return { person, it: { id, release, stored, settle: answer } }
}

async function accepted(attendance?: 'week' | 'labs') {
  const all = await applied(attendance)
  await all.it.release()
  await transaction(async (tx) =>
    acceptPlace(tx, all.person, await enterApplication(tx, { id: all.it.id })),
  )
  return all
}
