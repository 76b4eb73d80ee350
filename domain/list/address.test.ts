import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { listAddresses } from '@/db/schema/lists'
import { roles } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { moveClockTo } from '../../test/clock'
import { addConference, type Conference } from '../../test/conference'
import { addStaff } from '../../test/people'
import type { Person } from '../people/person'
import { NotFound } from '../refusal'
import { changeList, saveList } from './keep-list'
import { makeAddress, revokeAddress } from './make-address'
import { placeOfList } from './place-of-list'
import { listByAddress, noteReading } from './read-address'

let conference: Conference
let owner: Person
beforeAll(async () => {
  conference = await addConference()
  owner = await addStaff()
})

const composed = { query: 'cols=reference', format: 'csv', locale: 'en', purpose: '' } as const
let saved = 0
const aList = (query: string = composed.query, purpose = '') =>
  transaction(async (tx) => {
    const where = { event: { id: conference.id }, partnership: null }
    const place = await placeOfList(tx, owner, where)
    if (!place) throw new Error('staff list everything')
    return saveList(tx, owner, place, { ...composed, name: `List ${++saved}`, query, purpose })
  })
const make = (id: string, who = owner) => transaction((tx) => makeAddress(tx, who, id))
const read = async (secret: string) => (await listByAddress(db(), secret))?.list.id

test('an address leads to its list; only the digest of its secret is kept', async () => {
  const id = await aList()
  const secret = await make(id)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await read(secret)).toBe(id)
  expect(await read(`${secret}x`)).toBeUndefined()
  const [row] = await db().select().from(listAddresses).where(eq(listAddresses.listId, id))
  expect(row?.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain(secret)
  const log = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(JSON.stringify(log)).not.toContain(secret)
})

test('a new address replaces the one before it, and a revoked one leads nowhere', async () => {
  const id = await aList()
  const [first, second] = [await make(id), await make(id)]
  expect(await read(first)).toBeUndefined()
  expect(await read(second)).toBe(id)
  const stranger = await addStaff()
  await expect(make(id, stranger)).rejects.toThrow(NotFound)
  await transaction((tx) => revokeAddress(tx, owner, id))
  expect(await read(second)).toBeUndefined()
})

test('sensitive columns are not read from an address, not even when they come later', async () => {
  await expect(make(await aList('cols=diet', 'Lunch'))).rejects.toThrow(NotFound)
  const id = await aList()
  const secret = await make(id)
  const later = { ...composed, name: 'Later', query: 'cols=diet', purpose: 'Lunch' }
  await transaction((tx) => changeList(tx, owner, id, later))
  expect(await read(secret)).toBeUndefined()
})

test('an address gives what its owner may see now, and nothing without the rights', async () => {
  const id = await aList()
  const secret = await make(id)
  await transaction((tx) => tx.delete(roles).where(eq(roles.personId, owner.id)))
  expect(await read(secret)).toBeUndefined()
})

test('a spreadsheet that reads all the time is noted once an hour', async () => {
  owner = await addStaff()
  const id = await aList()
  const secret = await make(id)
  const reading = async (time: string) => {
    moveClockTo(`2019-03-25T${time}:00+01:00`)
    const found = await listByAddress(db(), secret)
    if (found) await transaction((tx) => noteReading(tx, found))
  }
  for (const time of ['10:00', '10:01', '10:59', '11:00', '11:30']) await reading(time)
  const noted = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.act, 'list-exported')))
  expect(noted).toHaveLength(2)
  expect(noted[0]?.after).toMatchObject({ by: 'address', people: 0 })
})
