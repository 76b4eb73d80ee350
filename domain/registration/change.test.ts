import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { invoicing } from '@/db/schema/invoicing'
import { auditLog } from '@/db/schema/records'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { type Delegate, fillPlaces, nowOf, offeredTo, toldOf } from '@/test/delegates'
import { addStaff, cancel, entering } from '@/test/people'
import { brokenRules } from '@/test/stored'
import type { Typed } from '../form'
import { acceptOffer } from '../funding/accept-offer'
import { decide } from '../review/decide'
import { changeAnswers } from './change'
import type { ChangeStep } from './change-form'
import { decideChange, openRequests } from './decide-change'

const staff = addStaff()
const afterTheHotelDeadline = '2019-04-30T09:00:00+02:00'
const afterTheLastDay = '2019-05-04T09:00:00+02:00'
const stay: Typed = { days: ['2019-05-14'], meals: [], nights: [], roomWith: '' }
const you: Typed = {
  givenNames: 'Kagiso',
  familyName: 'Modise',
  mobile: '070-174 06 05',
  delegateRole: 'project-leader',
  theme: 'trust',
  spokenLanguage: 'en',
}

test('before its deadline a change is done at once, and the log has before and after', async () => {
  const { conference, one } = await registered()
  expect(await change(one, 'stay', stay)).toBe('changed')
  expect(await answersOf(one)).toMatchObject({ days: ['2019-05-14'], meals: [], nights: [] })
  expect((await nowOf(conference.id, one)).entries.at(-1)).toMatchObject({
    act: 'changed',
    actorId: one.person.id,
    before: { days: ['2019-05-13', '2019-05-14'], nights: ['2019-05-13'] },
    after: { step: 'stay', days: ['2019-05-14'], nights: [] },
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('staff change a page for somebody at once, after its deadline as an exception, and tell them', async () => {
  const { conference, one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  expect(await changeFor(one, 'stay', stay)).toBe('changed')
  expect(await answersOf(one)).toMatchObject({ nights: [] })
  expect((await nowOf(conference.id, one)).entries.at(-1)).toMatchObject({
    act: 'changed',
    actorId: (await staff).id,
    after: { step: 'stay', exception: true },
  })
  expect((await nowOf(conference.id, one)).letters.at(-1)).toMatchObject({
    ...{ kind: 'changed-for-you', step: 'stay', by: (await staff).email, late: true },
  })
  const told = await toldOf(conference.id, one)
  await changeFor(one, 'stay', stay)
  expect(await toldOf(conference.id, one)).toEqual(told)
  expect(await openRequests(db(), one.id)).toEqual([])
})

test('what a delegate asked for stays to be decided when staff change the page meanwhile', async () => {
  const { one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  expect(await change(one, 'stay', stay)).toBe('asked')
  await changeFor(one, 'stay', { ...stay, days: ['2019-05-13'] })
  expect(await openRequests(db(), one.id)).toHaveLength(1)
  moveClockTo('2019-05-15T09:00:00+02:00')
  await expect(changeFor(one, 'stay', stay)).rejects.toMatchObject({ code: 'event-is-over' })
})

test('only what is different stands in the log, and a new name is found by a search', async () => {
  const { conference, one } = await registered()
  await change(one, 'you', you)
  const [, changed] = (await nowOf(conference.id, one)).entries
  expect(changed).toMatchObject({
    before: { familyName: 'Åkerlund' },
    after: { step: 'you', familyName: 'Modise' },
  })
  expect(Object.keys(changed?.after ?? {}).toSorted()).toEqual(['familyName', 'step'])
  expect(await answersOf(one)).toMatchObject({
    sortName: expect.stringMatching(/^modise/),
    searchText: expect.stringContaining('modise'),
  })
})

test('sent again as it was, nothing has changed and nothing is logged', async () => {
  const { conference, one } = await registered()
  await change(one, 'visibility', { onParticipantList: 'yes' })
  expect((await nowOf(conference.id, one)).entries).toHaveLength(1)
})

test('of diet and access the log tells only that they changed', async () => {
  const { conference, one } = await registered()
  const needs = { diet: 'no nuts', severeAllergy: 'yes', access: ['step-free'] }
  await change(one, 'needs', { ...needs, sensitiveConsent: 'yes' })
  const entries = await db().select().from(auditLog).where(eq(auditLog.registrationId, one.id))
  expect(entries.at(-1)).toMatchObject({ after: { step: 'needs', needs: 'changed' } })
  expect(JSON.stringify(entries)).not.toMatch(/nuts|vegan|step-free|hearing/)
  await change(one, 'needs', { access: [] })
  expect(
    await db().select().from(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, one.id)),
  ).toEqual([])
  expect(await nowOf(conference.id, one)).toMatchObject({ status: 'received' })
})

test('after the hotel deadline a change of the stay is asked of staff, of anything else it is done', async () => {
  const { conference, one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  expect(await change(one, 'you', you)).toBe('changed')
  expect(await change(one, 'stay', stay)).toBe('asked')
  expect(await answersOf(one)).toMatchObject({ nights: ['2019-05-13'] })
  expect(await openRequests(db(), one.id)).toMatchObject([{ step: 'stay', answers: stay }])
  expect((await nowOf(conference.id, one)).entries.at(-1)).toMatchObject({ act: 'change-asked' })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('after the last day for changes everything is asked but diet, access and what one consents to', async () => {
  const { one } = await registered()
  moveClockTo(afterTheLastDay)
  expect(await change(one, 'you', you)).toBe('asked')
  expect(await change(one, 'stay', stay)).toBe('asked')
  const needs = { diet: 'no nuts', access: [], sensitiveConsent: 'yes' }
  expect(await change(one, 'needs', needs)).toBe('changed')
  expect(await change(one, 'visibility', {})).toBe('changed')
  const asked = JSON.stringify(await db().select().from(changeRequests))
  expect(asked).not.toContain('nuts')
})

test('the second of the deadline itself is still in time', async () => {
  const { one } = await registered()
  moveClockTo('2019-04-29T23:59:58+02:00')
  expect(await change(one, 'stay', stay)).toBe('changed')
  moveClockTo('2019-04-30T00:00:00+02:00')
  expect(await change(one, 'stay', { ...stay, days: ['2019-05-13'] })).toBe('asked')
})

test('asked anew, the newer wish takes the place of the older', async () => {
  const { one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  await change(one, 'stay', stay)
  const [older] = await openRequests(db(), one.id)
  await change(one, 'stay', { ...stay, days: ['2019-05-13'] })
  expect(await openRequests(db(), one.id)).toMatchObject([{ answers: { days: ['2019-05-13'] } }])
  await expect(decideOn(older?.id ?? '', 'accepted')).rejects.toThrow('not found')
})

test('accepted by staff, the change is done, logged with before and after, and told', async () => {
  const { conference, one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  await change(one, 'stay', stay)
  await decideOn(await requestOf(one), 'accepted')
  expect(await answersOf(one)).toMatchObject({ days: ['2019-05-14'] })
  expect(await nowOf(conference.id, one)).toMatchObject({
    letters: [{}, { kind: 'change-decided', step: 'stay', outcome: 'accepted' }],
    entries: [
      {},
      {},
      {
        act: 'change-accepted',
        actorId: (await staff).id,
        before: { nights: ['2019-05-13'] },
        after: { nights: [] },
      },
    ],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('refused by staff, everything stays as it was and the reason is told', async () => {
  const { conference, one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  await change(one, 'stay', stay)
  await decideOn(await requestOf(one), 'refused')
  expect(await answersOf(one)).toMatchObject({ nights: ['2019-05-13'] })
  expect((await nowOf(conference.id, one)).letters.at(-1)).toMatchObject({
    outcome: 'refused',
    reason: 'The hotel is full',
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('of two who decide on a change at once one does', async () => {
  const { conference, one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  await change(one, 'stay', stay)
  const request = await requestOf(one)
  const answers = await Promise.allSettled([
    decideOn(request, 'accepted'),
    decideOn(request, 'refused'),
    decideOn(request, 'accepted'),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'request-is-decided' })
  expect(await toldOf(conference.id, one)).toEqual(['received', 'change-decided'])
})

test('staff decline a delegate who changes at that moment: what came second is refused', async () => {
  for (let round = 0; round < 4; round++) {
    const { conference, one } = await registered()
    const who = await staff
    const declining = transaction((tx) =>
      decide(tx, who, one.id, { outcome: 'declined', reason: 'x', releaseNow: true }),
    )
    const [changed, declined] = await Promise.allSettled([change(one, 'stay', stay), declining])
    expect(declined.status).toBe('fulfilled')
    if (changed.status === 'rejected')
      expect(changed.reason).toMatchObject({ code: 'registration-is-over' })
    const { entries } = await nowOf(conference.id, one)
    expect(entries.at(-1)).toMatchObject({ act: 'released' })
    expect(await brokenRules(conference.id)).toEqual([])
  }
})

test('what is over is not changed any more, and what was asked of it not decided', async () => {
  const { one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  await change(one, 'stay', stay)
  await cancel(one.person, one.id)
  await expect(change(one, 'visibility', {})).rejects.toThrow('registration-is-over')
  await expect(decideOn(await requestOf(one), 'accepted')).rejects.toThrow('registration-is-over')
})

test('when the event is over nothing is changed any more', async () => {
  const { one } = await registered()
  moveClockTo('2019-05-15T00:00:00+02:00')
  await expect(change(one, 'visibility', {})).rejects.toThrow('event-is-over')
})

test('a room with oneself is not even asked for', async () => {
  const { one } = await registered()
  moveClockTo(afterTheHotelDeadline)
  const typed = { days: ['2019-05-13'], meals: [], nights: ['2019-05-13'], roomWith: one.email }
  await expect(change(one, 'stay', typed)).rejects.toMatchObject({
    fields: { roomWith: 'roomWith.oneself' },
  })
  expect(await openRequests(db(), one.id)).toEqual([])
})

test('the party is changed within the partnership, and never out of it', async () => {
  const { conference, one } = await registered()
  const other = await addConference()
  await change(one, 'party', { partyId: conference.partnership.botswanan })
  expect(await answersOf(one)).toMatchObject({
    partyId: conference.partnership.botswanan,
    searchText: expect.stringContaining('district'),
  })
  for (const partyId of [other.partnership.swedish, 'no-such-party'])
    await expect(change(one, 'party', { partyId })).rejects.toMatchObject({
      fields: { partyId: 'partyId.choose' },
    })
})

test.each([
  ['stay', { ...stay, days: [] }, 'days'],
  ['stay', { ...stay, nights: ['2019-05-12'] }, 'earlyNightReason'],
  ['stay', { ...stay, roomWith: 'kagiso@test.example' }, 'roomWith'],
  ['you', { ...you, mobile: '12' }, 'mobile'],
  ['you', { ...you, theme: 'football' }, 'theme'],
  ['needs', { diet: 'vegan', access: [] }, 'sensitiveConsent'],
] as [ChangeStep, Typed, string][])(
  'a change of %s that has to be mended is neither done nor asked: %j',
  async (step, typed, field) => {
    const { conference, one } = await registered()
    for (const at of ['2019-03-25T10:00:00+01:00', afterTheLastDay]) {
      moveClockTo(at)
      await expect(change(one, step, typed)).rejects.toMatchObject({
        fields: { [field]: expect.any(String) },
      })
    }
    expect((await nowOf(conference.id, one)).entries).toHaveLength(1)
    expect(await openRequests(db(), one.id)).toEqual([])
  },
)

test('whoever has a funded place by now is not invoiced, though they asked for it before', async () => {
  const conference = await addConference()
  const own = await offeredTo(conference, 'both')
  const invoice = { organisationNumber: '212000-1967', invoiceReference: 'new' }
  expect(await change(own, 'invoice', invoice)).toBe('changed')
  expect(await invoiceOf(own)).toMatchObject([{ invoiceReference: 'new' }])
  await entering(own.id, (tx, it) => acceptOffer(tx, own.person, it))
  await change(own, 'invoice', invoice)
  expect(await invoiceOf(own)).toEqual([])
  expect(await brokenRules(conference.id)).toEqual([])
})

async function registered() {
  const conference = await addConference()
  const [one] = await fillPlaces(conference)
  return { conference, one }
}

/** Staff change a page for somebody. */
async function changeFor(one: Delegate, step: ChangeStep, typed: Typed) {
  const who = await staff
  return entering(one.id, (tx, it) => changeAnswers(tx, { ...who, as: 'staff' }, it, step, typed))
}

const change = ({ id, person }: Delegate, step: ChangeStep, typed: Typed) =>
  entering(id, (tx, it) => changeAnswers(tx, { ...person, as: 'delegate' }, it, step, typed))

async function decideOn(requestId: string, outcome: 'accepted' | 'refused') {
  const who = await staff
  const reason = outcome === 'refused' ? 'The hotel is full' : ''
  return transaction((tx) => decideChange(tx, who, requestId, { outcome, reason }))
}

async function requestOf(one: { id: string }) {
  const [request] = await openRequests(db(), one.id)
  return request?.id ?? ''
}

async function answersOf({ id }: { id: string }) {
  const [row] = await db().select().from(registrations).where(eq(registrations.id, id))
  return row
}

const invoiceOf = ({ id }: { id: string }) =>
  db().select().from(invoicing).where(eq(invoicing.registrationId, id))
