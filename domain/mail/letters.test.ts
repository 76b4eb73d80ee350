import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { hours, minutes } from '@/domain/clock'
import { moveClockOn } from '@/test/clock'
import { inTrouble } from '@/test/letters'
import { lettersOf } from './letters'
import { claimDue, markFailed, markSent, queue } from './outbox'

beforeEach(() => transaction((tx) => tx.delete(outbox)))

test('what became of each letter is told, and only failures are trouble', async () => {
  await write('sent', 'retrying', 'refused', 'being-sent', 'waiting')
  const [sent, retrying, refused, ...more] = await claimDue(4)
  if (!sent || !retrying || !refused || more.length !== 1) throw new Error('four letters were due')
  await markSent(sent, { subject: 'Hello', text: 'Hello' })
  await markFailed(retrying, '450 greylisted')
  await markFailed(refused, '550 no such mailbox', { forGood: true })

  const of = Object.fromEntries((await lettersOf(db(), 'hers')).map((one) => [one.to, one]))
  expect(of).toMatchObject({
    sent: { state: 'sent', sentAt: expect.any(Date), lastError: null },
    retrying: { state: 'retrying', nextAttemptAt: expect.any(Date), lastError: '450 greylisted' },
    refused: { state: 'given-up', nextAttemptAt: null, lastError: '550 no such mailbox' },
    'being-sent': { state: 'waiting', attempts: 1 },
    waiting: { state: 'waiting', attempts: 0 },
  })
  const trouble = (await inTrouble()).map(({ to, state }) => [to, state])
  expect(trouble).toEqual([
    ['refused', 'given-up'],
    ['retrying', 'retrying'],
  ])
})

test('a letter that failed ten times is given up, also one that took its sender with it each time', async () => {
  await write('fails', 'kills')
  for (let attempt = 1; attempt <= 10; attempt++) {
    for (const claimed of await claimDue(2))
      if (claimed.to === 'fails') await markFailed(claimed, 'refused')
    expect(await givenUp()).toEqual(attempt < 10 ? [] : ['fails'])
    if (attempt < 10) moveClockOn(hours(3))
  }
  moveClockOn(minutes(6))
  expect(await givenUp()).toEqual(['kills', 'fails'])
})

test('what a letter says is nobody else’s to read', async () => {
  await write('somebody')
  const [letter] = await lettersOf(db(), 'hers')
  expect(JSON.stringify(letter)).not.toContain('12345678')
})

const givenUp = async () =>
  (await inTrouble()).filter(({ state }) => state === 'given-up').map(({ to }) => to)

const mail = { kind: 'sign-in', code: '12345678', path: '/sv/sign-in/link' } as const
const write = (...to: string[]) =>
  transaction((tx) =>
    queue(
      tx,
      ...to.map((one) => ({ to: one, locale: 'sv' as const, mail, registrationId: 'hers' })),
    ),
  )
