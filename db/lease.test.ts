import { expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { takeLease } from './lease'

const at = new Date('2019-03-25T09:00:00+01:00')
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const take = (work: string, holder: string, when = at) =>
  transaction((tx) => takeLease(tx, work, holder, { at: when, lasts: 60_000 }))

test('of many who want to do a piece of work at once one does', async () => {
  const holders = Array.from({ length: 12 }, (_, i) => `server ${i}`)
  const taken = await Promise.all(holders.map((holder) => take('a rush', holder)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('whoever holds the work renews it, and nobody else gets it meanwhile', async () => {
  expect(await take('offers', 'one')).toBe(true)
  expect(await take('offers', 'one', after(50))).toBe(true)
  expect(await take('offers', 'other', after(100))).toBe(false)
  expect(await take('offers', 'one', after(105))).toBe(true)
})

test('when the one who does it dies another goes on after the lease has lapsed', async () => {
  expect(await take('mail', 'one')).toBe(true)
  expect(await take('mail', 'other', after(60))).toBe(false)
  expect(await take('mail', 'other', after(61))).toBe(true)
  expect(await take('mail', 'one', after(62))).toBe(false)
})

test('of many who take over from the dead at once one does', async () => {
  await take('dead', 'gone')
  const taken = await Promise.all(
    Array.from({ length: 12 }, (_, i) => take('dead', `server ${i}`, after(90))),
  )
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('each piece of work has a lease of its own', async () => {
  expect(await take('this', 'one')).toBe(true)
  expect(await take('that', 'other')).toBe(true)
})
