import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, migrate, type Tx, transaction } from '@/db/client'
import { people } from '@/db/schema/people'
import { findOrAdd } from '@/domain/people/find-or-add'
import { refusedByDatabase } from '@/test/refused'

const known = (email: string) => db().select().from(people).where(eq(people.email, email))

test('a transaction that throws leaves nothing behind, and the next one goes through', async () => {
  const failing = transaction(async (tx) => {
    await findOrAdd(tx, 'nobody@test.example', 'sv')
    throw new Error('changed my mind')
  })
  const next = transaction((tx) => findOrAdd(tx, 'somebody@test.example', 'sv'))
  await expect(failing).rejects.toThrow('changed my mind')
  await next
  expect(await known('nobody@test.example')).toEqual([])
  expect(await known('somebody@test.example')).toHaveLength(1)
})

test('what one transaction wrote is seen outside only once all of it is stored', async () => {
  await transaction(async (tx) => {
    await findOrAdd(tx, 'halfway@test.example', 'sv')
    expect(await known('halfway@test.example')).toEqual([])
  })
  expect(await known('halfway@test.example')).toHaveLength(1)
})

test('two that hold what the other one waits for both come through', async () => {
  const [one, other] = await transaction(async (tx) => [
    await findOrAdd(tx, 'one@test.example', 'sv'),
    await findOrAdd(tx, 'other@test.example', 'sv'),
  ])
  const touch = (tx: Tx, { id }: { id: string }) =>
    tx.update(people).set({ locale: 'en' }).where(eq(people.id, id))
  for (let round = 0; round < 3; round++)
    await Promise.all(
      [
        [one, other],
        [other, one],
      ].map((order) =>
        transaction(async (tx) => {
          for (const person of order) await touch(tx, person)
        }),
      ),
    )
})

test('a write outside a transaction fails', async () => {
  const reader = db() as unknown as Tx
  const writing = (async () => findOrAdd(reader, 'outside@test.example', 'sv'))()
  expect(await refusedByDatabase(writing)).toMatch(/read-?only/)
})

test('a database that is up to date can be migrated again, by several at once', async () => {
  await Promise.all([migrate(), migrate(), migrate()])
})

test('an address is the same person in any case and with stray spaces, also twenty times at once', async () => {
  const found = await Promise.all(
    ['Åsa.Öberg@Test.Example', ' åsa.öberg@test.example ', 'ÅSA.ÖBERG@TEST.EXAMPLE'].flatMap(
      (email) => Array.from({ length: 7 }, () => transaction((tx) => findOrAdd(tx, email, 'sv'))),
    ),
  )
  expect(new Set(found.map(({ id }) => id)).size).toBe(1)
})
