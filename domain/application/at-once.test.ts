import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { hours } from '@/domain/clock'
import { addAcademy, apply } from '@/test/academy'
import { brokenAcademyRules, storedAcademy } from '@/test/academy-rules'
import { moveClockTo } from '@/test/clock'
import { addPeople, addStaff } from '@/test/people'
import { enteringApplication } from '@/test/placed'
import { acceptPlace } from './accept-place'
import { decideOutcomes, type Outcome, takeDecisionsBack } from './decide-outcomes'
import { declinePlace, withdrawApplication } from './end-application'
import { expirePlaces } from './expire-places'
import { offerNext } from './offer-places'
import { releaseOutcomes } from './release-outcomes'

// Several who want different things of one application or one seat at the same moment, begun in
// either order: the one who comes first has it, and whoever is concerned is told one thing.

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const bothWays = [{ swapped: false }, { swapped: true }]

test.each(bothWays)(
  'a place whose time is up is not accepted while it is passed on: $swapped',
  async ({ swapped }) => {
    const { academy, ids, staff, decide, release, rules } = await applied(3)
    const [one = '', other = '', next = ''] = ids
    await decide([one, other], 'approved')
    await decide([next], 'reserve')
    await release()
    const until = academy.answerBy?.getTime() ?? 0
    moveClockTo(new Date(until - hours(1)))
    await accept(other, staff)
    moveClockTo(new Date(until))
    const expire = () => transaction((tx) => expirePlaces(tx, academy.id))
    await atOnce(swapped, [expire, () => accept(one, staff), expire])
    expect(await statuses(ids)).toEqual(['cancelled', 'approved', 'reserve'])
    await rules({ week: 2, kinds: ['academy-place-offered', 'application-over'] })
  },
)

test.each(bothWays)(
  'a place that is accepted while its application is withdrawn is over in either order: $swapped',
  async ({ swapped }) => {
    const { ids, staff, decide, release, rules } = await applied(2)
    const [one = '', next = ''] = ids
    await decide([one], 'approved')
    await decide([next], 'reserve')
    await release()
    const withdraw = () =>
      enteringApplication(one, (tx, it) => withdrawApplication(tx, staff, it, { how: 'withdrawn' }))
    const answers = await atOnce(swapped, [() => accept(one, staff), withdraw, withdraw])
    // Withdrawn first, there is nothing to accept any more; accepted first, it is withdrawn after.
    expect(answers.filter((one) => one === 'application-is-over')).toHaveLength(1)
    expect(await statuses(ids)).toEqual(['cancelled', 'reserve'])
    await rules({ week: 1, kinds: ['academy-place-offered', 'application-over'] })
  },
)

test.each(bothWays)(
  'a place is accepted or declined, whichever comes first: $swapped',
  async ({ swapped }) => {
    const { ids, staff, decide, release, rules } = await applied(1)
    const [one = ''] = ids
    await decide([one], 'approved')
    await release()
    const decline = () => enteringApplication(one, (tx, it) => declinePlace(tx, staff, it))
    const answers = await atOnce(swapped, [() => accept(one, staff), decline])
    expect(answers.filter((one) => one === 'offer-is-over')).toHaveLength(1)
    await rules({})
  },
)

test('two of the staff who offer the last seat offer it once', async () => {
  const { academy, ids, staff, decide, release, rules } = await applied(3, { week: 1, labs: 1 })
  const other = await addStaff()
  await decide(ids, 'reserve')
  await release()
  const offer = (by: typeof staff) => () =>
    transaction((tx) => offerNext(tx, by, academy.id, 'week'))
  const answers = await atOnce(false, [offer(staff), offer(other), offer(staff)])
  expect(answers.toSorted()).toEqual(['done', 'seats-are-taken', 'seats-are-taken'])
  await rules({ week: 1, kinds: ['academy-place-offered'] })
})

test.each(bothWays)(
  'a decision that is changed while outcomes are released is told as it was, or as it became: $swapped',
  async ({ swapped }) => {
    const { ids, decide, release, rules } = await applied(2)
    const [one = ''] = ids
    await decide(ids, 'approved')
    await atOnce(swapped, [release, () => decide([one], 'declined')])
    const [status] = await statuses([one])
    expect(['approved', 'declined']).toContain(status)
    await rules({ week: status === 'approved' ? 2 : 1 })
    // Nothing is left that would be told on top of it.
    await expect(release()).rejects.toThrow('nothing-to-release')
  },
)

test.each(bothWays)(
  'a decision that is taken back while outcomes are released has been told, or is gone: $swapped',
  async ({ swapped }) => {
    const { academy, ids, staff, decide, release, rules } = await applied(2)
    const [one = ''] = ids
    await decide(ids, 'approved')
    const takeBack = () => transaction((tx) => takeDecisionsBack(tx, staff, academy.id, [one]))
    const [, takenBack] = await atOnce(swapped, [release, takeBack])
    expect(await statuses([one])).toEqual([takenBack === 'done' ? 'received' : 'approved'])
    await rules({ week: takenBack === 'done' ? 1 : 2 })
  },
)

type Attempt = () => Promise<unknown>

/** Everything at once, begun in this order or the other; what became of each, in the given order. */
async function atOnce(swapped: boolean, attempts: Attempt[]): Promise<string[]> {
  const begun = swapped ? attempts.toReversed() : attempts
  const answers = await Promise.allSettled(begun.map((attempt) => attempt()))
  const told = answers.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason.message))
  return swapped ? told.toReversed() : told
}

const accept = (id: string, staff: { id: string }) =>
  enteringApplication(id, (tx, it) => acceptPlace(tx, staff, it))

async function applied(count: number, seats = { week: 2, labs: 1 }) {
  const academy = await addAcademy({ seats, capacity: seats.week + seats.labs })
  const [staff, people] = [await addStaff(), await addPeople(count)]
  const ids: string[] = []
  for (const person of people)
    ids.push((await apply(person, academy.slug, { category: 'civil-servant' })).id)
  const decide = (of: string[], outcome: Outcome) =>
    transaction((tx) =>
      decideOutcomes(tx, staff, academy.id, of, { outcome, funding: 'yes', reason: 'No.' }),
    )
  const release = () => transaction((tx) => releaseOutcomes(tx, staff, academy.id))
  /** The rules of the product hold, so many seats are taken, and these letters were written once. */
  const rules = async ({ week, kinds = [] }: { week?: number; kinds?: string[] }) => {
    const stored = await storedAcademy(academy.id)
    expect(brokenAcademyRules(stored)).toEqual([])
    const taken = stored.seats.find(({ attendance }) => attendance === 'week')?.taken
    if (week !== undefined) expect(taken).toBe(week)
    const letters = stored.applied.flatMap((one) => one.letters.map(({ kind }) => kind as string))
    for (const kind of kinds) expect(letters.filter((one) => one === kind)).toEqual([kind])
  }
  return { academy, staff, ids, decide, release, rules }
}

async function statuses(ids: string[]) {
  const found: (string | undefined)[] = []
  for (const id of ids) {
    const [row] = await db().select().from(registrations).where(eq(registrations.id, id))
    found.push(row?.status)
  }
  return found
}
