import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { hours, minutes, now } from '@/domain/clock'
import { moveClockOn } from '@/test/clock'
import { type ClaimedLetter, claimDue, markFailed, markSent, putBack, queue } from './outbox'

beforeEach(() => transaction((tx) => tx.delete(outbox)))

test('a letter is due as soon as its change is stored, and sent once', async () => {
  await write('anna@test.example')
  const claimed = await claimOne()
  expect(claimed).toMatchObject({ to: 'anna@test.example', locale: 'sv', mail, attempts: 1 })
  await markSent(claimed, said)
  moveClockOn(hours(48))
  expect(await claimDue(10)).toEqual([])
  expect(await stored()).toMatchObject({ sentAt: expect.any(Date), lastError: null })
})

test('a letter of a change that is undone is not there', async () => {
  const undone = transaction(async (tx) => {
    await queue(tx, { to: 'anna@test.example', locale: 'sv', mail })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await claimDue(10)).toEqual([])
})

test('senders that claim at once never get the same letter, and together get all', async () => {
  await write(...Array.from({ length: 100 }, (_, i) => `person-${i}@test.example`))
  const claimed: ClaimedLetter[] = []
  for (let round = 0; round < 50 && claimed.length < 100; round++)
    claimed.push(...(await Promise.all(Array.from({ length: 8 }, () => claimDue(10)))).flat())

  expect(new Set(claimed.map(({ id }) => id)).size).toBe(100)
  expect(claimed).toHaveLength(100)
})

test('a letter that fails waits 30 seconds, then twice as long each time up to two hours, and stands after ten', async () => {
  await write('anna@test.example')
  const waits: (number | null)[] = []
  for (let attempt = 1; attempt <= 10; attempt++) {
    const claimed = await claimOne()
    const before = now()
    await markFailed(claimed, `refused ${attempt}`)
    const letter = await stored()
    const due = letter.nextAttemptAt
    // Told to the second: the clock runs on while the letter is marked.
    waits.push(due && Math.floor((due.getTime() - before.getTime()) / 1000 / 10) * 10)
    if (due) {
      expect(await claimDue(10), 'not before its time').toEqual([])
      moveClockOn(due.getTime() - now().getTime())
    }
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7200, null])

  moveClockOn(hours(1000))
  expect(await claimDue(10)).toEqual([])
  expect(await stored()).toMatchObject({ attempts: 10, sentAt: null, lastError: 'refused 10' })
})

test('a letter whose sender died comes up again after five minutes', async () => {
  await write('anna@test.example')
  const first = await claimOne()
  moveClockOn(minutes(4))
  expect(await claimDue(10)).toEqual([])
  moveClockOn(minutes(1))
  expect(await claimOne()).toMatchObject({ id: first.id, attempts: 2 })
})

test('a letter that another sender has sent meanwhile stays sent, whatever becomes of the slow one', async () => {
  await write('anna@test.example')
  const slow = await claimOne()
  moveClockOn(minutes(6))
  await markSent(await claimOne(), said)
  await markFailed(slow, 'timed out')
  moveClockOn(hours(48))
  expect(await claimDue(10)).toEqual([])
  expect(await stored()).toMatchObject({ sentAt: expect.any(Date), lastError: null })
})

test('a letter that is refused for good is given up at once', async () => {
  await write('anna@test.example')
  await markFailed(await claimOne(), 'no such mailbox', { forGood: true })
  moveClockOn(hours(1000))
  expect(await claimDue(10)).toEqual([])
  expect(await stored()).toMatchObject({ attempts: 1, sentAt: null, lastError: 'no such mailbox' })
})

test('a letter that is put back is due again at once, unless another sender has it by then', async () => {
  await write('anna@test.example')
  const first = await claimOne()
  await putBack(first)
  const second = await claimOne()
  expect(second).toMatchObject({ id: first.id, attempts: 2 })
  await putBack(first)
  expect(await claimDue(10)).toEqual([])
})

test('a reason as long as a book is cut', async () => {
  await write('anna@test.example')
  await markFailed(await claimOne(), 'no '.repeat(10_000))
  expect((await stored()).lastError).toHaveLength(500)
})

const said = { subject: 'Your code', text: 'Your code is 12345678.' }
const mail = { kind: 'sign-in', code: '12345678', path: '/sv/sign-in/link' } as const

const write = (...to: string[]) =>
  transaction((tx) => queue(tx, ...to.map((one) => ({ to: one, locale: 'sv' as const, mail }))))

async function claimOne(): Promise<ClaimedLetter> {
  const [claimed, ...more] = await claimDue(10)
  if (!claimed || more.length > 0) throw new Error('exactly one letter was due')
  return claimed
}

async function stored() {
  const [letter] = await db().select().from(outbox).where(eq(outbox.to, 'anna@test.example'))
  if (!letter) throw new Error('the letter is gone')
  return letter
}
