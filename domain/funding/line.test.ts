import { expect, test } from 'vitest'
import { moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { addCoordinator, arrive, type Delegate, fillPlaces, nowOf, toldOf } from '@/test/delegates'
import { addStaff, cancel, entering } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'
import { giveUpPlace } from './give-up-place'
import { prefer } from './prefer'
import { startWaiting } from './start-waiting'
import { stopWaiting } from './stop-waiting'
import { whyItStands } from './why-it-stands'

const waitingLine = async (count: number) => {
  const conference = await addConference()
  const holders = await fillPlaces(conference)
  const line: Delegate[] = []
  for (let i = 0; i < count; i++)
    line.push(await arrive(conference.id, conference.partnership.swedish, i % 2 ? 'both' : 'wait'))
  return { conference, holders, line: line as [Delegate, Delegate, Delegate] }
}
const order = async ({ id, partnership }: Conference) =>
  lineOf(await storedOf(id), partnership).map((one) => one.id)

test('whom the coordinator prefers is first in line, the others keep their order and are told', async () => {
  const { conference, holders, line } = await waitingLine(4)
  const [one, two, three, four] = line as unknown as [Delegate, Delegate, Delegate, Delegate]
  const coordinator = await addCoordinator(conference.partnership.id)
  await entering(three.id, (tx, it) => prefer(tx, coordinator, it))
  expect(await order(conference)).toEqual([three.id, one.id, two.id, four.id])
  for (const [delegate, turn] of [
    [three, 1],
    [one, 2],
    [two, 3],
  ] as const)
    expect(await nowOf(conference.id, delegate)).toMatchObject({
      letters: [{ kind: 'received' }, { kind: 'waiting', turn }],
      entries: [{}, { act: 'queue-reordered', actorId: coordinator.id, after: { turn } }],
    })
  expect(await toldOf(conference.id, four)).toEqual(['received'])

  await cancel(holders[0].person, holders[0].id)
  expect((await toldOf(conference.id, three)).at(-1)).toBe('offered')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('preferred after another, the later one comes before the earlier', async () => {
  const { conference, line } = await waitingLine(3)
  const [one, two, three] = line
  for (const delegate of [three, two])
    await entering(delegate.id, (tx, it) => prefer(tx, delegate.person, it))
  expect(await order(conference)).toEqual([two.id, three.id, one.id])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('the first in line is not preferred again, nor is somebody who does not wait or has an offer', async () => {
  const { conference, holders, line } = await waitingLine(3)
  const [one] = line
  const attempt = ({ id, person }: Delegate) => entering(id, (tx, it) => prefer(tx, person, it))
  await expect(attempt(one)).rejects.toThrow('first-already')
  await expect(attempt(holders[0])).rejects.toThrow('not-in-line')
  await cancel(holders[1].person, holders[1].id)
  await expect(attempt(one)).rejects.toThrow('not-in-line')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a place given up goes to the first in line, and who gave it up comes at own expense', async () => {
  const { conference, holders, line } = await waitingLine(1)
  const staff = await addStaff()
  await entering(holders[0].id, (tx, it) => giveUpPlace(tx, staff, it, 'Paid by the region'))
  expect(await nowOf(conference.id, holders[0])).toMatchObject({
    funding: 'self',
    place: null,
    letters: [{}, { kind: 'place-given-up', reason: 'Paid by the region' }],
    entries: [
      {},
      {
        act: 'place-given-up',
        before: { funding: 'icld' },
        after: { funding: 'self', reason: 'Paid by the region' },
      },
    ],
  })
  expect(await toldOf(conference.id, line[0])).toEqual(['received', 'offered'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('only a funded place can be given up, and only where one may come at own expense', async () => {
  const { line } = await waitingLine(2)
  const attempt = ({ id, person }: Delegate) =>
    entering(id, (tx, it) => giveUpPlace(tx, person, it))
  for (const one of [line[0], line[1]]) await expect(attempt(one)).rejects.toThrow('holds-no-place')
  const strict = await addConference({ ownExpenseAllowed: false })
  const [holder] = await fillPlaces(strict)
  await expect(attempt(holder)).rejects.toThrow('own-expense-is-not-allowed')
})

test('a place given up five times at once is given up once', async () => {
  const { conference, holders } = await waitingLine(2)
  const [{ id, person }] = holders
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => entering(id, (tx, it) => giveUpPlace(tx, person, it))),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever stops waiting and comes at own expense still comes; whoever only waited does not', async () => {
  const { conference, line } = await waitingLine(2)
  const [wait, both] = line
  for (const { id, person } of [wait, both])
    await entering(id, (tx, it) => stopWaiting(tx, person, it))
  expect(await nowOf(conference.id, wait)).toMatchObject({
    status: 'cancelled',
    letters: [{}, { kind: 'cancelled', how: 'left-queue' }],
  })
  expect(await nowOf(conference.id, both)).toMatchObject({
    status: 'received',
    funding: 'self',
    turn: null,
    letters: [{}, { kind: 'stopped-waiting' }],
  })
  await expect(entering(both.id, (tx, it) => stopWaiting(tx, both.person, it))).rejects.toThrow(
    'not-in-line',
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever comes at own expense may join the line at its end, once', async () => {
  const { conference, line } = await waitingLine(1)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  const join = () => entering(own.id, (tx, it) => startWaiting(tx, own.person, it))
  await join()
  expect(await order(conference)).toEqual([line[0].id, own.id])
  expect((await nowOf(conference.id, own)).letters.at(-1)).toMatchObject({
    kind: 'waiting',
    turn: 2,
  })
  await expect(join()).rejects.toThrow('no-place-is-funded')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('a place that stands free is offered at once to whoever begins to wait', async () => {
  const { conference, holders } = await waitingLine(0)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  await cancel(holders[0].person, holders[0].id)
  await entering(own.id, (tx, it) => startWaiting(tx, own.person, it))
  expect(await toldOf(conference.id, own)).toEqual(['received', 'waiting', 'offered'])
  expect(await brokenRules(conference.id)).toEqual([])
})

test('nobody begins to wait once the event has begun, or where no place is funded', async () => {
  const unfunded = await addConference({ fundedPlaces: 0 })
  const own = await arrive(unfunded.id, unfunded.partnership.swedish, 'self')
  const join = ({ id, person }: Delegate) => entering(id, (tx, it) => startWaiting(tx, person, it))
  await expect(join(own)).rejects.toThrow('no-place-is-funded')
  const { conference } = await waitingLine(0)
  const late = await arrive(conference.id, conference.partnership.swedish, 'self')
  moveClockTo('2019-05-13T00:00:00+02:00')
  await expect(join(late)).rejects.toThrow('no-place-is-funded')
})

test('several who leave, join and are preferred at once leave a line in order', async () => {
  const { conference, holders, line } = await waitingLine(6)
  await Promise.allSettled(
    [...line, ...holders].map(({ id, person }, i) =>
      entering<unknown>(
        id,
        (tx, it) =>
          [prefer, stopWaiting, giveUpPlace, startWaiting][i % 4]?.(tx, person, it) as never,
      ),
    ),
  )
  expect(await brokenRules(conference.id)).toEqual([])
})

const event = { fundedPlaces: 2, capacity: 10, attending: 5, startsOn: '2019-05-13' }
const places = { held: 1, offered: 0, waiting: 1, firstHasSeat: false }

test.each([
  ['no-place-is-funded', { fundedPlaces: 0 }, {}],
  ['nobody-waits', {}, { waiting: 0 }],
  ['places-are-held', {}, { held: 2 }],
  ['offer-is-out', {}, { offered: 1 }],
  ['event-is-full', { attending: 10 }, {}],
  ['about-to-move', { attending: 10 }, { firstHasSeat: true }],
  ['about-to-move', {}, {}],
  ['event-has-begun', { startsOn: '2019-03-25' }, {}],
] as const)('why a line does not move: %s', (why, differently, held) => {
  expect(whyItStands({ ...event, ...differently }, { ...places, ...held })).toBe(why)
})

test('nobody passes the first in line, though the first has to wait for a seat and the second has one', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 4 }, 2)
  const [first, second] = await fillPlaces({ id, partnership })
  const wait = await arrive(id, partnership.swedish, 'wait')
  const both = await arrive(id, partnership.swedish, 'both')
  await arrive(id, partnerships[1]?.swedish ?? '')
  expect(wait.turn).toBe(1)
  // The first has no seat to take until this one is left: then it is theirs, not the second's.
  await entering(first.id, (tx, it) => giveUpPlace(tx, first.person, it))
  expect(await toldOf(id, wait)).toEqual(['received'])
  expect(await toldOf(id, both)).toEqual(['received'])
  expect(await brokenRules(id)).toEqual([])
  await cancel(second.person, second.id)
  expect((await toldOf(id, wait)).at(-1)).toBe('offered')
  expect((await toldOf(id, both)).at(-1)).toBe('offered')
  expect(await brokenRules(id)).toEqual([])
})

test('preferred before somebody for whom there is no seat, whoever has one is offered the free place', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 4 }, 2)
  const [first] = await fillPlaces({ id, partnership })
  await arrive(id, partnership.swedish, 'wait')
  const both = await arrive(id, partnership.swedish, 'both')
  await arrive(id, partnerships[1]?.swedish ?? '')
  await entering(first.id, (tx, it) => giveUpPlace(tx, first.person, it))
  await entering(both.id, (tx, it) => prefer(tx, both.person, it))
  expect(await toldOf(id, both)).toEqual(['received', 'waiting', 'offered'])
  expect(await brokenRules(id)).toEqual([])
})
