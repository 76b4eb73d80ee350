import { expect, test } from 'vitest'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, type Delegate, fillPlaces, nowOf, offeredTo, toldOf } from '@/test/delegates'
import { addStaff, cancel, entering, register } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'
import { hours } from '../clock'
import { declineOffer } from '../funding/decline-offer'
import { cancelRegistration } from './cancel'
import { undoCancellation } from './undo-cancellation'

const undo = ({ id, person }: Delegate) =>
  entering(id, (tx, it) => undoCancellation(tx, { id: person.id, as: 'delegate' }, it))

test('taken back while the place is still free, the registration holds it again, and this is told', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  moveClockOn(hours(48))
  await undo(first)
  expect(await nowOf(conference.id, first)).toMatchObject({
    status: 'received',
    funding: 'icld',
    letters: [{}, { kind: 'cancelled' }, { kind: 'restored', funding: 'icld', to: first.email }],
    entries: [
      {},
      { act: 'cancelled' },
      {
        act: 'restored',
        actorId: first.person.id,
        before: { status: 'cancelled', funding: 'none' },
        after: { status: 'received', funding: 'icld' },
      },
    ],
  })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('answers about diet and access were erased and do not come back', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  expect(await nowOf(conference.id, first)).toMatchObject({ hasNeeds: true })
  await cancel(first.person, first.id)
  await undo(first)
  expect(await nowOf(conference.id, first)).toMatchObject({ hasNeeds: false })
})

test('once the next in line was told of the place it cannot be had back', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const next = await arrive(conference.id, conference.partnership.swedish, 'wait')
  await cancel(first.person, first.id)
  await expect(undo(first)).rejects.toThrow('others-were-told')
  expect(await toldOf(conference.id, next)).toEqual(['received', 'offered'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('once somebody else came for the place it cannot be had back', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  await arrive(conference.id, conference.partnership.swedish)
  await expect(undo(first)).rejects.toThrow('others-were-told')
  expect(await nowOf(conference.id, first)).toMatchObject({ status: 'cancelled' })
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a turn in line comes back in its order', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  await fillPlaces(conference)
  const line = [
    await arrive(id, partnership.swedish, 'wait'),
    await arrive(id, partnership.swedish, 'wait'),
    await arrive(id, partnership.swedish, 'both'),
  ] as const
  await cancel(line[1].person, line[1].id)
  await undo(line[1])
  expect(lineOf(await storedOf(id), partnership).map((one) => one.id)).toEqual(
    line.map((one) => one.id),
  )
  expect((await nowOf(id, line[1])).letters.at(-1)).toMatchObject({
    kind: 'restored',
    funding: 'waiting',
    turn: 2,
  })
  expect(await brokenRules(id)).toEqual([])
})

test('whoever cancelled with an offer in hand, and nobody behind them, is offered the place anew', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  await cancel(next.person, next.id)
  await undo(next)
  expect(await toldOf(conference.id, next)).toEqual([
    'received',
    'offered',
    'cancelled',
    'restored',
    'offered',
  ])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('own expense comes back with its seat, as long as there is one', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 3 }, 2)
  await fillPlaces({ id, partnership })
  const own = await arrive(id, partnership.swedish, 'self')
  await cancel(own.person, own.id)
  await undo(own)
  expect(await nowOf(id, own)).toMatchObject({ funding: 'self' })
  await cancel(own.person, own.id)
  await arrive(id, partnerships[1]?.swedish ?? '')
  await expect(undo(own)).rejects.toThrow('event-is-full')
  expect(await brokenRules(id)).toEqual([])
})

test('whoever registered anew has nothing to take back', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  await register(first.person, conference.id, conference.partnership.swedish)
  await expect(undo(first)).rejects.toThrow('already-registered')
})

test('taken back ten times at once, it is taken back once', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => undo(first)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await toldOf(conference.id, first)).toEqual(['received', 'cancelled', 'restored'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('taken back at the moment somebody comes for the place, one of the two has it', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  await Promise.allSettled([undo(first), arrive(conference.id, conference.partnership.swedish)])
  expect((await storedOf(conference.id)).filter(({ funding }) => funding === 'icld')).toHaveLength(
    2,
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('what was not cancelled by anybody, or is not over, cannot be undone', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  await expect(undo(next)).rejects.toThrow('cannot-be-undone')
  await entering(next.id, (tx, it) => declineOffer(tx, next.person, it))
  await expect(undo(next)).rejects.toThrow('cannot-be-undone')
})

test('when the event is over nothing is undone', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  moveClockTo('2019-05-15T00:00:00+02:00')
  await expect(undo(first)).rejects.toThrow('event-is-over')
})

test('staff take back what staff cancelled, and the delegate does not', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  const staff = await addStaff()
  await entering(first.id, (tx, it) =>
    cancelRegistration(tx, staff, it, { as: 'staff', reason: 'Not this year.' }),
  )
  await expect(undo(first)).rejects.toThrow('cannot-be-undone')
  await entering(first.id, (tx, it) => undoCancellation(tx, { id: staff.id, as: 'staff' }, it))
  expect((await nowOf(conference.id, first)).entries.at(-1)).toMatchObject({ actorId: staff.id })
})
