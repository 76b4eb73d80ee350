import { beforeAll, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.LOG_QUERIES = 'yes'
})

import { asc, eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { addAcademy, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addListed } from '@/test/listed'
import { addPerson, addStaff } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { hardNames } from '@/test/read-list'
import { statementsOf } from '@/test/statements'
import { type Attendee, attendees } from './attendees'
import { attendeesInParts } from './attendees-in-parts'
import { sortings } from './column-names'
import { howMany } from './count-attendees'
import type { Sought } from './matching'

const count = 300
const size = 40
let eventId: string
let other: string

beforeAll(async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const staff = await addStaff()
  eventId = await listed('LAA', staff.id, count)
  other = await listed('LAB', staff.id, 30)
})

async function listed(prefix: string, staffId: string, many: number) {
  const conference = await addConference({ referencePrefix: prefix, slug: prefix.toLowerCase() }, 3)
  const parties = conference.partnerships.flatMap(({ id, swedish, botswanan }) => [
    { partnershipId: id, partyId: swedish },
    { partnershipId: id, partyId: botswanan },
  ])
  await transaction((tx) =>
    addListed(tx, { eventId: conference.id, prefix, staffId, parties }, 0, many),
  )
  return conference.id
}

const all = async (filter?: Sought, scope = { eventId }, some = size) =>
  (await partsOf(attendeesInParts(db(), scope, filter, some))).flat()
async function partsOf(parts: AsyncIterable<Attendee[]>) {
  const all: Attendee[][] = []
  for await (const part of parts) all.push(part)
  return all
}
const references = (found: { registration: { reference: string } }[]) =>
  found.map(({ registration }) => registration.reference)

test('the parts one after the other are the whole list, in every order it can have', async () => {
  for (const sort of sortings)
    for (const order of ['asc', 'desc'] as const) {
      const whole = await attendees(db(), { eventId }, { sort, order })
      expect(references(await all({ sort, order })), `${sort} ${order}`).toEqual(references(whole))
    }
  expect(await all({ sort: 'turn' })).toEqual(await attendees(db(), { eventId }, { sort: 'turn' }))
})

test('an academy’s list too is the same in parts, in every order', async () => {
  const academy = await addAcademy()
  for (const attendance of ['week', 'labs'] as const) await addPlaced(academy, { attendance })
  for (const residence of ['KE', 'BW', 'UG'])
    await apply(await addPerson(), academy.slug, { residence, category: 'postdoc' })
  const scope = { eventId: academy.id }
  for (const sort of sortings)
    for (const order of ['asc', 'desc'] as const)
      expect(await all({ sort, order }, scope, 2), `${sort} ${order}`).toEqual(
        await attendees(db(), scope, { sort, order }),
      )
})

test('every part is full but the last, and a page that is asked for is not what is meant', async () => {
  const parts = await partsOf(attendeesInParts(db(), { eventId }, { page: 2 }, size))
  expect(parts.map((part) => part.length)).toEqual([...Array(7).fill(size), 20])
})

test('a filter and a scope hold for each part', async () => {
  const filter: Sought = { is: { status: ['received'] }, not: { note: ['yes'] } }
  const found = await all(filter)
  expect(found).toEqual(await attendees(db(), { eventId }, filter))
  expect(found).toHaveLength(await howMany(db(), { eventId }, filter))
  const [{ registration } = { registration: { partnershipId: '' } }] = found
  const scope = { eventId, partnershipId: registration.partnershipId ?? '' }
  expect(references(await all({}, scope))).toEqual(references(await attendees(db(), scope)))
  expect(await all({}, { eventId: other })).toHaveLength(30)
})

test('each has the tags and notes of their own', async () => {
  const found = await all({ sort: 'reference' })
  const number = ({ registration }: (typeof found)[number]) => Number(registration.id.split('-')[1])
  for (const one of found) {
    expect(one.tags.length, one.registration.id).toBe(number(one) % 4 === 0 ? 1 : 0)
    expect(one.notes, one.registration.id).toBe(number(one) % 5 === 0 ? 2 : 0)
  }
})

test('what is written is what is stored, whatever letters and signs are in it', async () => {
  const stored = await db()
    .select()
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.reference))
  const found = await all({ sort: 'reference' })
  expect(found.map(({ registration }) => registration)).toEqual(stored)
  expect(new Set(found.map(({ registration }) => registration.givenNames))).toEqual(
    new Set(hardNames),
  )
})

test('a part costs as many queries as any other, and none is asked before it is wanted', async () => {
  const asked = async (work: () => Promise<unknown>) => (await statementsOf(work)).length
  const parts = attendeesInParts(db(), { eventId }, { q: 'laa' }, size)
  expect(await asked(async () => {})).toBe(0)
  // Who they are, and what the words they are looked for by may mean.
  const first = await asked(() => parts.next())
  const others: number[] = []
  for (let i = 0; i < 7; i++) others.push(await asked(() => parts.next()))
  expect(new Set(others)).toEqual(new Set([4]))
  expect(first).toBe(4 + 2)
  expect(await asked(() => parts.next())).toBe(0)
})

test('who comes, goes or is renamed meanwhile makes nobody else come twice or be skipped', async () => {
  for (const order of ['asc', 'desc'] as const) {
    const before = references(await attendees(db(), { eventId }, living({ order })))
    const parts = attendeesInParts(db(), { eventId }, living({ order }), size)
    const found = [...((await parts.next()).value ?? [])]
    const [seen, next, later, last] = [before[3], before[size + 1], before[150], before.at(-1)]
    await transaction(async (tx) => {
      const change = (reference = '', columns: Partial<typeof registrations.$inferInsert>) =>
        tx.update(registrations).set(columns).where(eq(registrations.reference, reference))
      // One who was read comes to stand last, one who was not yet, first; one cancels.
      await change(seen, { sortName: order === 'asc' ? '~~~' : ' ' })
      await change(last, { sortName: order === 'asc' ? ' ' : '~~~' })
      await change(next, { status: 'cancelled' })
      await change(later, { interpretation: `as it is now, ${order}` })
    })
    for await (const part of parts) found.push(...part)
    expect(references(found)).toEqual(before.filter((reference) => reference !== next))
    expect(
      found.find(({ registration }) => registration.reference === later)?.registration,
    ).toMatchObject({ interpretation: `as it is now, ${order}` })
  }
})

const living = (filter: Sought): Sought => ({ ...filter, is: { status: ['received', 'approved'] } })

test('whoever registers after the list was begun is in the next one', async () => {
  const parts = attendeesInParts(db(), { eventId: other }, {}, 10)
  const found = [...((await parts.next()).value ?? [])]
  const staff = await addStaff()
  const [one] = found
  if (!one) throw new Error('somebody')
  const { partnershipId, partyId } = one.registration
  if (!partnershipId || !partyId) throw new Error('of a partnership')
  await transaction((tx) =>
    addListed(
      tx,
      { eventId: other, prefix: 'LAB', staffId: staff.id, parties: [{ partnershipId, partyId }] },
      ...([420, 12] as const),
    ),
  )
  for await (const part of parts) found.push(...part)
  expect(new Set(references(found)).size).toBe(30)
  expect(found).toHaveLength(30)
  expect(await all({}, { eventId: other })).toHaveLength(42)
})
