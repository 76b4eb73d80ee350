import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { attendedDays } from '@/db/schema/documents'
import { ledger } from '@/db/schema/ledger'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces } from '@/test/delegates'
import { addStaff } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { refusedByDatabase } from '@/test/refused'
import { bookGroups, bookRows, bookSums } from './books'
import { type BooksFilter, booksFilter } from './books-filter'
import { correctCost } from './correct-cost'
import { enterCost } from './enter-cost'
import { estimateOf } from './estimate'
import { accountOf } from './of-person'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const rates = { fee: 2000, night: 1000, lunch: 150, dinner: 400 }
const endsOn = '2019-05-14'
const everything = booksFilter.parse({})
const rowsOf = (event: { id: string }, filter: Partial<BooksFilter> = {}) =>
  bookRows(db(), { id: event.id, rates, endsOn }, { ...everything, ...filter })
const sumsOf = (event: { id: string }) =>
  bookSums(db(), { id: event.id, rates, endsOn }, everything)
const enter = async (id: string, amount: number, more = {}) =>
  transaction(async (tx) =>
    enterCost(tx, await staff, id, {
      ...{ cost: 'night' as const, payer: 'icld' as const, quantity: 1, note: '' },
      ...{ amount, ...more },
    }),
  )
let staff: ReturnType<typeof addStaff>
beforeEach(() => {
  staff = addStaff()
})

/** What somebody chose of nights and meals. */
const stays = (id: string, nights: string[], meals: string[]) =>
  transaction((tx) =>
    tx.update(registrations).set({ nights, meals }).where(eq(registrations.id, id)),
  )

test('a delegate is reckoned at the fee, each night, each lunch and each dinner; breakfast comes with the night', () => {
  const stay = {
    nights: ['2019-05-12', '2019-05-13'],
    meals: ['2019-05-13:lunch', '2019-05-13:dinner', '2019-05-14:breakfast', '2019-05-14:lunch'],
  }
  expect(estimateOf(rates, stay)).toEqual([
    { cost: 'fee', quantity: 1, amount: 2000 },
    { cost: 'night', quantity: 2, amount: 2000 },
    { cost: 'lunch', quantity: 2, amount: 300 },
    { cost: 'dinner', quantity: 1, amount: 400 },
  ])
  expect(estimateOf(rates, { nights: [], meals: [] })).toEqual([
    { cost: 'fee', quantity: 1, amount: 2000 },
  ])
})

test('ICLD pays for whoever holds a place, others pay themselves, and whoever only waits costs nothing', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const own = await arrive(conference.id, conference.partnership.swedish, 'both')
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  await stays(first.id, ['2019-05-12', '2019-05-13'], ['2019-05-13:lunch', '2019-05-13:dinner'])
  await stays(second.id, [], [])
  await stays(own.id, ['2019-05-13'], [])
  const told = Object.fromEntries(
    (await rowsOf(conference)).map(({ reference, icld, own }) => [reference, [icld, own]]),
  )
  expect(told).toEqual({
    [first.reference]: [2000 + 2 * 1000 + 150 + 400, 0],
    [second.reference]: [2000, 0],
    [own.reference]: [0, 3000],
  })
  expect(await sumsOf(conference)).toMatchObject({ people: 3, icld: 6550, own: 3000, entered: 0 })
})

test('what was entered counts instead of the estimate of that cost, and of no other', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await stays(first.id, ['2019-05-12', '2019-05-13'], ['2019-05-13:lunch'])
  await enter(first.id, 2400, { quantity: 2 })
  await enter(first.id, 90, { cost: 'other', payer: 'own', note: 'Parking' })
  const [row] = await rowsOf(conference, { q: first.reference })
  expect(row).toMatchObject({ estimate: 4150, entered: 2490, icld: 2000 + 2400 + 150, own: 90 })
})

test('a cost that was entered wrong is taken back by a row of its own, once', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await stays(first.id, ['2019-05-12'], [])
  await enter(first.id, 9999)
  const account = await accountOf(db(), { id: conference.id, rates, endsOn }, first.reference)
  const rowId = account?.rows[0]?.id ?? 0
  const correct = async () => {
    const who = await staff
    return transaction((tx) => correctCost(tx, who, rowId, 'Typed twice'))
  }
  const both = await Promise.allSettled([correct(), correct()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(correct()).rejects.toMatchObject({ code: 'corrected-already' })
  const after = await accountOf(db(), { id: conference.id, rates, endsOn }, first.reference)
  expect(after?.rows.map(({ amount, takenBack }) => [amount, takenBack])).toEqual([
    [9999, true],
    [-9999, false],
  ])
  // The night was entered and taken back: it is reckoned again until something right is entered.
  expect((await rowsOf(conference, { q: first.reference }))[0]).toMatchObject({ icld: 3000 })
  await enter(first.id, 1100)
  expect((await rowsOf(conference, { q: first.reference }))[0]).toMatchObject({ icld: 3100 })
  const log = await db().select().from(auditLog).where(eq(auditLog.registrationId, first.id))
  expect(log.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['cost-entered', 'cost-corrected']),
  )
})

test('what was entered for somebody who comes no more stays, and nothing else is reckoned', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await enter(first.id, 500)
  await cancel(first.person, first.id)
  const [row] = await rowsOf(conference, { q: first.reference })
  expect(row).toMatchObject({ estimate: 0, entered: 500, icld: 500, own: 0 })
})

test('at an academy ICLD pays for whoever is funded', async () => {
  const academy = await addAcademy()
  const { id } = await addPlaced(academy, {})
  await addPlaced(academy, {})
  await transaction((tx) =>
    tx.update(applications).set({ funded: true }).where(eq(applications.registrationId, id)),
  )
  await addPlaced(academy, { offeredUntil: new Date('2019-03-30T12:00:00Z') })
  expect(await sumsOf(academy)).toMatchObject({ people: 2, icld: 2000, own: 2000 })
})

test('the sums are those of the people, however they are put together', async () => {
  const conference = await addConference({}, 3)
  for (const [i, { swedish, botswanan }] of conference.partnerships.entries()) {
    const delegates = [
      await arrive(conference.id, swedish),
      await arrive(conference.id, botswanan),
      await arrive(conference.id, botswanan, 'self'),
    ]
    for (const [j, { id }] of delegates.entries())
      await stays(id, ['2019-05-12', '2019-05-13'].slice(0, (i + j) % 3), ['2019-05-13:lunch'])
    if (i === 1) await enter(delegates[0]?.id ?? '', 777)
  }
  const rows = await rowsOf(conference)
  const sum = (of: 'estimate' | 'entered' | 'icld' | 'own') =>
    rows.reduce((all, row) => all + row[of], 0)
  const sums = {
    people: 9,
    estimate: sum('estimate'),
    entered: sum('entered'),
    icld: sum('icld'),
    own: sum('own'),
  }
  expect(await sumsOf(conference)).toMatchObject({ ...sums, matching: 9 })
  for (const by of ['partnership', 'organisation', 'country'] as const) {
    const { rows: groups, count } = await bookGroups(
      db(),
      { id: conference.id, rates, endsOn },
      { ...everything, by },
    )
    expect(count).toBe(groups.length)
    const all = groups.reduce(
      (all, group) => ({
        people: all.people + group.people,
        estimate: all.estimate + group.estimate,
        entered: all.entered + group.entered,
        icld: all.icld + group.icld,
        own: all.own + group.own,
      }),
      { people: 0, estimate: 0, entered: 0, icld: 0, own: 0 },
    )
    expect(all, by).toEqual(sums)
  }
})

test('whoever stayed away is told from whoever was there, once the event is over and anybody was noted', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const gone = await arrive(conference.id, conference.partnership.swedish, 'both')
  await cancel(gone.person, gone.id)
  const told = async () => {
    const { stayedAway, paidForNobody } = await sumsOf(conference)
    const found = async (there: 'yes' | 'no') =>
      (await rowsOf(conference, { there })).map(({ reference }) => reference)
    return { stayedAway, paidForNobody, yes: await found('yes'), no: await found('no') }
  }
  const nobody = { stayedAway: 0, paidForNobody: 0, yes: [], no: [] }

  moveClockTo('2019-05-15T00:00:00+02:00')
  expect(await told()).toEqual(nobody)
  moveClockTo('2019-05-14T23:59:59+02:00')
  await noteDay(first.id, '2019-05-13')
  expect(await told()).toEqual({ ...nobody, yes: [first.reference] })
  moveClockTo('2019-05-15T00:00:00+02:00')
  const paid = (await rowsOf(conference)).find(({ reference }) => reference === second.reference)
  expect(await told()).toEqual({
    ...{ stayedAway: 1, paidForNobody: paid?.icld },
    ...{ yes: [first.reference], no: [second.reference] },
  })
  expect(
    await accountOf(db(), { id: conference.id, rates, endsOn }, first.reference),
  ).toMatchObject({
    days: ['2019-05-13'],
    stayedAway: false,
  })
  expect(
    await accountOf(db(), { id: conference.id, rates, endsOn }, second.reference),
  ).toMatchObject({ days: [], stayedAway: true })
})

/** Somebody was there on a day. */
const noteDay = async (registrationId: string, day: string) => {
  const { id: notedBy } = await staff
  await transaction((tx) =>
    tx.insert(attendedDays).values({ registrationId, day, notedBy, notedAt: new Date() }),
  )
}

test('no row of the ledger is changed or removed, whoever tries', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await enter(first.id, 500)
  const change = transaction((tx) => tx.update(ledger).set({ amount: 1 }))
  expect(await refusedByDatabase(change)).toContain('only added to')
  const remove = transaction((tx) => tx.delete(ledger))
  expect(await refusedByDatabase(remove)).toContain('only added to')
  expect(
    (
      await db()
        .select({ n: sql<number>`sum(amount)`.mapWith(Number) })
        .from(ledger)
    )[0]?.n,
  ).toBeGreaterThan(1)
})
