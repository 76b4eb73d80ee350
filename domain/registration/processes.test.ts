import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { onPostgres } from '@/db/columns'
import { addConference, type Conference } from '@/test/conference'
import { rushTogether, startRush } from '@/test/processes'
import type { Rush, Told } from '@/test/rush'
import { brokenRules, lineOf, storedOf } from '@/test/stored'

test('the rule of two holds over three processes that register 180 at once', async () => {
  const { id, partnership } = await addConference()
  const told = await rushTogether(
    ['one', 'two', 'three'].map((name) => ({
      eventId: id,
      partyIds: [partnership.swedish, partnership.botswanan],
      choices: ['wait'],
      name,
      count: 60,
    })),
  )

  const stored = await storedOf(id)
  expect(stored).toHaveLength(180)
  expect(stored.filter(({ funding }) => funding === 'icld')).toHaveLength(2)
  const line = lineOf(stored, partnership)
  expect(line).toHaveLength(178)
  expect(line.map(({ reference }) => reference)).toEqual(inLineAsTold(told))
  expect(whatIsNotAsTold(told, stored)).toEqual([])
  expect(await brokenRules(id)).toEqual([])
})

test('the same person who sends from three processes at once is registered once', async () => {
  const { id, partnership } = await addConference()
  const mine: Rush = {
    eventId: id,
    partyIds: [partnership.swedish],
    choices: ['both'],
    name: 'same',
    count: 1,
  }
  const told = await rushTogether([mine, mine, mine])

  expect(told.filter((one) => 'reference' in one)).toHaveLength(1)
  expect(told.filter((one) => 'refused' in one)).toMatchObject([
    { refused: 'already-registered' },
    { refused: 'already-registered' },
  ])
  expect(await brokenRules(id)).toEqual([])
})

test('three processes that register and cancel at once leave everything in order', async () => {
  const conference = await addConference({ capacity: 30 }, 4)
  await rushTogether(
    ['one', 'two', 'three'].map((name) => ({
      ...mixed(conference, name),
      count: 40,
      thenCancel: true,
    })),
  )
  const stored = await storedOf(conference.id)
  expect(stored.length).toBeGreaterThanOrEqual(30)
  for (const { status } of stored) expect(status).toBe('cancelled')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('when the process dies in the middle of a rush, all it confirmed is there and nothing is half there', async () => {
  const conference = await addConference({ capacity: 60 }, 10)
  const confirmed: Told[] = []
  // Not at once: the moment after a confirmation nothing is under way yet.
  for (const [round, dieAfter] of [1, 12, 25, 40].entries()) {
    const rush = await startRush(mixed(conference, `round-${round}`), (told, child) => {
      if (told.length === dieAfter) setTimeout(() => child.kill('SIGKILL'), 2 + 4 * round)
    })
    rush.go()
    const told = await rush.end()
    expect(told.length, 'it died in the middle').toBeLessThan(400)
    confirmed.push(...told)
  }
  await everyoneHasLeft()

  const stored = await storedOf(conference.id)
  expect(confirmed.length).toBeGreaterThanOrEqual(78)
  expect(whatIsNotAsTold(confirmed, stored)).toEqual([])
  expect(await brokenRules(conference.id)).toEqual([])

  // And the house is open: nothing was left locked.
  const [after] = await rushTogether([
    { ...mixed(conference, 'after'), choices: ['wait'], count: 1 },
  ])
  expect(after).toHaveProperty('reference')
})

function mixed({ id, partnerships }: Conference, name: string): Rush {
  return {
    eventId: id,
    partyIds: partnerships.map(({ swedish }) => swedish),
    choices: ['both', 'wait', 'self'],
    name,
    count: 400,
  }
}

function inLineAsTold(told: Told[]): string[] {
  return told
    .flatMap((one) => ('turn' in one && one.turn !== null ? [one] : []))
    .sort((a, b) => Number(a.turn) - Number(b.turn))
    .map(({ reference }) => reference)
}

// What people were told that is not, or not so, in the database.
function whatIsNotAsTold(told: Told[], stored: Awaited<ReturnType<typeof storedOf>>): Told[] {
  return told.filter((one) => {
    const mine = stored.filter(({ email }) => email === one.email)
    if ('refused' in one) return mine.length > 0
    const [only, ...more] = mine
    return (
      more.length > 0 ||
      only?.reference !== one.reference ||
      only.funding !== one.funding ||
      (only.turn !== null) !== (one.turn !== null)
    )
  })
}

// PostgreSQL notices a dead client only when it next speaks to it: what was begun is undone then.
async function everyoneHasLeft() {
  if (!onPostgres) return
  const others = sql`(select count(*) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle')`
  for (let i = 0; i < 200; i++) {
    const [row] = await transaction((tx) =>
      tx.select({ busy: others.mapWith(Number) }).from(sql`(select 1) as one`),
    )
    if (row?.busy === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('somebody is still busy')
}
