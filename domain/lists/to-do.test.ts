import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { academyPlaces, journeys } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { fillPlaces } from '@/test/delegates'
import { addStaff } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { addApplicant, addReviewer, assign, openAcademy, release } from '@/test/reviewing'
import { now } from '../clock'
import { assignFilter, isShown } from '../review/assign-filter'
import { assignments } from '../review/assignments'
import { decide } from '../review/decide'
import { declareConflict } from '../review/declare-conflict'
import { attendeeFilter } from './attendee-filter'
import { attendees } from './attendees'
import { type Task, toDo } from './to-do'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

/** What there is to do of one kind at an event. */
const told = async ({ id }: { id: string }, task: Task) =>
  (await toDo(db())).get(id)?.find((one) => one.task === task)

/** Who is in the list of attendees at an address. */
const listed = async ({ id: eventId }: { id: string }, query: Record<string, string>) =>
  (await attendees(db(), { eventId }, attendeeFilter.parse(query))).map(
    ({ registration }) => registration.reference,
  )

test('what needs doing is told with how much of it there is, and nothing where there is nothing', async () => {
  const [conference, quiet] = [await addConference(), await addConference()]
  const [first] = await fillPlaces(conference)
  const staff = await addStaff()
  await transaction((tx) =>
    decide(tx, staff, first.id, { outcome: 'approved', reason: '', releaseNow: false }),
  )
  expect((await toDo(db())).get(conference.id)).toEqual([
    { task: 'review', count: 1 },
    { task: 'release', count: 1 },
  ])
  expect((await toDo(db())).get(quiet.id)).toEqual([])
})

test('a window that opens or closes within seven days is told with the days left, and no longer than that', async () => {
  const opensAt = new Date('2019-04-01T09:00:00+02:00')
  const closesAt = new Date('2019-04-26T23:59:59+02:00')
  const conference = await addConference({ opensAt, closesAt })
  const ofWindow = async () =>
    (await toDo(db())).get(conference.id)?.filter(({ task }) => task.startsWith('window'))
  for (const [at, expected] of [
    ['2019-03-24T23:59:00+01:00', []],
    ['2019-03-25T00:00:00+01:00', [{ task: 'window-opens', count: 7, at: opensAt }]],
    ['2019-04-01T08:59:00+02:00', [{ task: 'window-opens', count: 0, at: opensAt }]],
    ['2019-04-01T09:00:00+02:00', []],
    ['2019-04-19T00:00:00+02:00', [{ task: 'window-closes', count: 7, at: closesAt }]],
    ['2019-04-26T23:59:59+02:00', [{ task: 'window-closes', count: 0, at: closesAt }]],
    ['2019-04-27T00:00:00+02:00', []],
  ] as const) {
    moveClockTo(at)
    expect(await ofWindow(), at).toEqual(expected)
  }
  moveClockTo('2019-03-30T09:00:00+01:00')
  for (const state of ['draft', 'archived'] as const) {
    await transaction((tx) => tx.update(events).set({ state }).where(eq(events.id, conference.id)))
    expect(await ofWindow(), state).toEqual([])
  }
})

test('every place that waits for its answer is told, with how many are due within three days', async () => {
  const academy = await addAcademy()
  const due = async (until: string) =>
    addPlaced(academy, { needsVisa: false, offeredUntil: new Date(until) })
  const [soon, later] = [
    await due('2019-03-28T09:00:00+01:00'),
    await due('2019-03-28T09:00:01+01:00'),
  ]
  await addPlaced(academy, { needsVisa: false })
  expect(await told(academy, 'places-unanswered')).toMatchObject({ count: 2, soon: 1 })
  expect((await listed(academy, { place: 'offered' })).toSorted()).toEqual(
    [soon.reference, later.reference].toSorted(),
  )
  await transaction((tx) =>
    tx
      .update(academyPlaces)
      .set({ offeredUntil: null })
      .where(eq(academyPlaces.eventId, academy.id)),
  )
  expect(await told(academy, 'places-unanswered')).toBeUndefined()
})

test('whoever has taken their place and said nothing of nights is told until they have or the event begins', async () => {
  const academy = await addAcademy()
  const [silent, other] = [await addPlaced(academy), await addPlaced(academy)]
  await addPlaced(academy, { offeredUntil: new Date('2019-03-30T12:00:00Z') })
  await addApplicant(academy)
  // Of whoever has not said how they come there is no row at all.
  await transaction((tx) => tx.delete(journeys).where(eq(journeys.registrationId, silent.id)))
  const at = academy.hotelDeadline
  expect(await told(academy, 'stay-unanswered')).toEqual({ task: 'stay-unanswered', count: 2, at })
  expect((await listed(academy, { missing: 'stay' })).toSorted()).toEqual(
    [silent.reference, other.reference].toSorted(),
  )
  await transaction((tx) =>
    tx.update(journeys).set({ lodgingAt: now() }).where(eq(journeys.registrationId, other.id)),
  )
  expect(await told(academy, 'stay-unanswered')).toMatchObject({ count: 1 })
  moveClockTo('2019-06-10T00:00:00+02:00')
  expect(await told(academy, 'stay-unanswered')).toBeUndefined()
})

test('an application that a conflict of interest left with fewer than two reviewers is told until it has two', async () => {
  const { academy, staff } = await openAcademy()
  const [torn, second, third] = [
    await addReviewer(academy, staff),
    await addReviewer(academy, staff),
    await addReviewer(academy, staff),
  ]
  const [one, over, untouched] = [
    await addApplicant(academy),
    await addApplicant(academy),
    await addApplicant(academy),
  ]
  await assign(staff, academy, [one, torn], [one, second], [over, torn], [untouched, second])
  expect(await told(academy, 'reviewers-short')).toBeUndefined()
  for (const { id } of [one, over]) await transaction((tx) => declareConflict(tx, torn, id))
  await release(staff, over)
  expect(await told(academy, 'reviewers-short')).toMatchObject({ count: 1 })
  const filter = assignFilter.parse({ fewer: '2', declared: 'yes' })
  const { applications } = await assignments(db(), academy.id)
  expect(applications.filter((it) => isShown(it, filter)).map(({ id }) => id)).toEqual([one.id])
  await assign(staff, academy, [one, third])
  expect(await told(academy, 'reviewers-short')).toBeUndefined()
})
