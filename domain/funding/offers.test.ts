import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { closeDatabase, db, transaction } from '@/db/client'
import { events } from '@/db/schema/events'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces, nowOf, offeredTo, toldOf } from '@/test/delegates'
import { addStaff, entering } from '@/test/people'
import { brokenRules, lineOf, overdueOffers, storedOf } from '@/test/stored'
import { hours, minutes, now } from '../clock'
import { enterEvent } from '../event/seats'
import { tell } from '../told'
import { acceptOffer } from './accept-offer'
import { declineOffer } from './decline-offer'
import { eventsWithExpiredOffers, expireOffers } from './expire-offers'
import { offerFreePlaces } from './offer-free-places'
import { offerEnds } from './offer-length'
import { eventsToOfferAt } from './stuck-lines'
import { warnOfEndingOffers } from './warn-of-ending-offers'

const accept = ({ id, person }: { id: string; person: { id: string } }) =>
  entering(id, (tx, it) => acceptOffer(tx, person, it))
const decline = ({ id, person }: { id: string; person: { id: string } }) =>
  entering(id, (tx, it) => declineOffer(tx, person, it))
const expire = (eventId: string) => transaction((tx) => expireOffers(tx, eventId))

const conferenceBegins = { offerHours: 72, startsOn: '2019-05-13' }

test.each([
  ['seven weeks ahead: 72 hours', '2019-03-25T09:00:00+01:00', '2019-03-28T09:00:00+01:00'],
  ['nine days ahead: still 72 hours', '2019-05-04T00:00:00+02:00', '2019-05-07T00:00:00+02:00'],
  ['six days ahead: a third of it', '2019-05-07T00:00:00+02:00', '2019-05-09T00:00:00+02:00'],
  ['a day ahead: eight hours', '2019-05-12T00:00:00+02:00', '2019-05-12T08:00:00+02:00'],
  ['six hours ahead: two', '2019-05-12T18:00:00+02:00', '2019-05-12T20:00:00+02:00'],
  ['three hours ahead: two', '2019-05-12T21:00:00+02:00', '2019-05-12T23:00:00+02:00'],
  ['an hour ahead: until it begins', '2019-05-12T23:00:00+02:00', '2019-05-13T00:00:00+02:00'],
])('an offer waits for an answer, %s', (_, at, until) => {
  expect(offerEnds(conferenceBegins, new Date(at))).toEqual(new Date(until))
})

test('over the change to summer time 72 hours are 72 hours', () => {
  const at = new Date('2019-03-30T12:00:00+01:00')
  expect(offerEnds(conferenceBegins, at)).toEqual(new Date('2019-04-02T13:00:00+02:00'))
})

test('a place that falls free is offered at once to the first in line, who is told until when', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  const next = await arrive(id, partnership.swedish, 'wait')
  const last = await arrive(id, partnership.swedish, 'wait')
  await cancel(first.person, first.id)

  const until = await nowOf(id, next).then(({ offeredUntil }) => offeredUntil as Date)
  expect(until.getTime() - now().getTime()).toBeGreaterThan(hours(72) - minutes(1))
  expect(until.getTime() - now().getTime()).toBeLessThanOrEqual(hours(72))
  expect(await nowOf(id, next)).toMatchObject({
    funding: 'waiting',
    turn: expect.any(Number),
    letters: [
      { kind: 'received' },
      { kind: 'offered', to: next.email, until: until.toISOString(), comes: false },
    ],
    entries: [{ act: 'registered' }, { act: 'offered', actorId: null }],
  })
  expect(lineOf(await storedOf(id), partnership).map(({ email }) => email)).toEqual([last.email])
  expect(await brokenRules(id)).toEqual([])
})

test('accepted, the place is theirs and they wait no more', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  await accept(next)
  expect(await nowOf(conference.id, next)).toMatchObject({
    funding: 'icld',
    turn: null,
    offeredUntil: null,
    letters: [{ kind: 'received' }, { kind: 'offered' }, { kind: 'place-accepted' }],
    entries: [
      { act: 'registered' },
      { act: 'offered' },
      { act: 'offer-accepted', before: { funding: 'waiting' }, after: { funding: 'icld' } },
    ],
  })
  moveClockOn(hours(100))
  expect(await expire(conference.id)).toBe(0)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('accepted in two tabs at once, it is accepted once and told once', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const answers = await Promise.allSettled([accept(next), accept(next), accept(next)])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'offer-is-over' })
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered', 'place-accepted'])
})

test('accepted in one tab and declined in another, one of the two counts', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const answers = await Promise.allSettled([accept(next), decline(next)])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('declined, the place passes on at once, and whoever only waited comes no more', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const last = await arrive(conference.id, conference.partnership.swedish, 'wait')
  await decline(next)
  expect(await nowOf(conference.id, next)).toMatchObject({
    status: 'cancelled',
    funding: 'none',
    letters: [{}, { kind: 'offered' }, { kind: 'cancelled', how: 'offer-declined' }],
    entries: [{}, {}, { act: 'offer-declined', after: { status: 'cancelled', funding: 'none' } }],
  })
  expect(await toldOf(conference.id, last)).toEqual(['received', 'offered'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('declined by somebody who comes at own expense, they still come and wait no more', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference, 'both')
  await decline(next)
  expect(await nowOf(conference.id, next)).toMatchObject({
    status: 'received',
    funding: 'self',
    turn: null,
    place: null,
    letters: [{}, { kind: 'offered', comes: true }, { kind: 'stopped-waiting' }],
  })
  await expect(accept(next)).rejects.toThrow('offer-is-over')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('when its time is up an offer cannot be answered any more, even before it has been passed on', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  moveClockOn(hours(72) - minutes(1))
  expect(await eventsWithExpiredOffers(db())).not.toContain(conference.id)
  moveClockOn(minutes(2))
  await expect(accept(next)).rejects.toThrow('offer-is-over')
  await expect(decline(next)).rejects.toThrow('offer-is-over')
  expect(await eventsWithExpiredOffers(db())).toContain(conference.id)
  expect(await overdueOffers(conference.id)).toHaveLength(1)
})

test('an offer whose time is up passes on by itself, down the line, and each is told', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const next = await offeredTo(conference)
  const own = await arrive(id, partnership.swedish, 'both')
  const last = await arrive(id, partnership.swedish, 'wait')
  for (const { kind, one } of [
    { kind: { status: 'cancelled', funding: 'none' }, one: next },
    { kind: { status: 'received', funding: 'self' }, one: own },
    { kind: { status: 'cancelled', funding: 'none' }, one: last },
  ]) {
    expect((await toldOf(id, one)).at(-1)).toBe('offered')
    moveClockOn(hours(72))
    expect(await expire(id)).toBe(1)
    expect(await nowOf(id, one)).toMatchObject({ ...kind, turn: null, place: null })
    expect(await toldOf(id, one)).toEqual(['received', 'offered', 'offer-expired'])
    expect(await brokenRules(id)).toEqual([])
  }
  expect(await expire(id)).toBe(0)
  expect(await arrive(id, partnership.swedish)).toMatchObject({ funding: 'icld' })
})

test('ten who pass on the same offer at once pass it on once', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const last = await arrive(conference.id, conference.partnership.swedish, 'wait')
  moveClockOn(hours(72))
  const over = await Promise.all(Array.from({ length: 10 }, () => expire(conference.id)))
  expect(over.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered', 'offer-expired'])
  expect(await toldOf(conference.id, last)).toEqual(['received', 'offered'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('an offer outlives a restart, and is passed on by whoever runs then', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const { offeredUntil } = await nowOf(conference.id, next)
  await closeDatabase()
  expect((await nowOf(conference.id, next)).offeredUntil).toEqual(offeredUntil)
  moveClockOn(hours(72))
  await closeDatabase()
  expect(await eventsWithExpiredOffers(db())).toContain(conference.id)
  expect(await expire(conference.id)).toBe(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('many offers are passed on a hundred at a time or fewer, the oldest first', async () => {
  const conference = await addConference({}, 3)
  for (const partnership of conference.partnerships) {
    await offeredTo({ id: conference.id, partnership })
    moveClockOn(minutes(10))
  }
  moveClockOn(hours(72))
  const two = await transaction((tx) => expireOffers(tx, conference.id, 2))
  expect(two).toBe(2)
  expect(await overdueOffers(conference.id)).toMatchObject([
    { partnershipId: conference.partnerships[2]?.id },
  ])
  expect(await expire(conference.id)).toBe(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('somebody who comes at own expense becomes funded, keeps one seat, and is not invoiced', async () => {
  const conference = await addConference({ capacity: 3 })
  const next = await offeredTo(conference, 'both')
  expect(await nowOf(conference.id, next)).toMatchObject({ funding: 'self', hasInvoice: true })
  await accept(next)
  expect(await nowOf(conference.id, next)).toMatchObject({
    funding: 'icld',
    comesAtOwnExpense: false,
    turn: null,
    hasInvoice: false,
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('an offer holds a seat: nobody takes it meanwhile', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 2 }, 2)
  const next = await offeredTo({ id, partnership })
  await expect(arrive(id, partnerships[1]?.swedish ?? '')).rejects.toThrow('event-is-full')
  await accept(next)
  expect(await brokenRules(id)).toEqual([])
})

test('a seat that falls free elsewhere moves a line that stood because the event was full', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 3 }, 2)
  const elsewhere = partnerships[1]?.swedish ?? ''
  const [first] = await fillPlaces({ id, partnership })
  const one = await arrive(id, elsewhere)
  const next = await arrive(id, elsewhere, 'wait')
  expect(next).toMatchObject({ funding: 'waiting', turn: 1 })
  expect(await toldOf(id, next)).toEqual(['received'])
  await cancel(first.person, first.id)
  expect(await toldOf(id, next)).toEqual(['received', 'offered'])
  expect(await nowOf(id, one)).toMatchObject({ funding: 'icld' })
  expect(await brokenRules(id)).toEqual([])
})

test('when staff find more seats the lines that stood for want of one are known, and move once', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 3 }, 2)
  await fillPlaces({ id, partnership })
  const elsewhere = partnerships[1]?.swedish ?? ''
  await arrive(id, elsewhere)
  const next = await arrive(id, elsewhere, 'wait')
  expect(await eventsToOfferAt(db())).not.toContain(id)
  await transaction((tx) => tx.update(events).set({ capacity: 5 }).where(eq(events.id, id)))
  expect(await eventsToOfferAt(db())).toContain(id)
  for (let i = 0; i < 2; i++)
    await transaction(async (tx) => tell(tx, await offerFreePlaces(tx, await enterEvent(tx, id))))
  expect(await toldOf(id, next)).toEqual(['received', 'offered'])
  expect(await eventsToOfferAt(db())).not.toContain(id)
  expect(await brokenRules(id)).toEqual([])
})

test('staff may accept for somebody who says so on the telephone, and the log says who did', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const staff = await addStaff()
  await entering(next.id, (tx, it) => acceptOffer(tx, staff, it))
  expect((await nowOf(conference.id, next)).entries.at(-1)).toMatchObject({
    act: 'offer-accepted',
    actorId: staff.id,
  })
})

test('whoever has no offer has none to answer', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const waiting = await arrive(conference.id, conference.partnership.swedish, 'wait')
  for (const one of [first, waiting]) {
    await expect(accept(one)).rejects.toThrow('offer-is-over')
    await expect(decline(one)).rejects.toThrow('offer-is-over')
  }
})

test('once the event has begun nothing is offered any more', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const next = await arrive(conference.id, conference.partnership.swedish, 'wait')
  moveClockTo('2019-05-13T00:00:00+02:00')
  await cancel(first.person, first.id)
  expect(await toldOf(conference.id, next)).toEqual(['received'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('an offer that ends soon is told of once, in its last day', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  moveClockOn(hours(72 - 19))
  await transaction(warnOfEndingOffers)
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered'])
  moveClockOn(hours(2))
  await Promise.all(Array.from({ length: 3 }, () => transaction(warnOfEndingOffers)))
  moveClockOn(hours(2))
  await transaction(warnOfEndingOffers)
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered', 'offer-ends-soon'])
})

test('places that stand free with nobody in line are offered to nobody', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  expect((await storedOf(conference.id)).flatMap(({ entries }) => entries)).not.toContainEqual(
    expect.objectContaining({ act: 'offered' }),
  )
})
