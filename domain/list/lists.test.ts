import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { lists as savedLists } from '@/db/schema/lists'
import { roles } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { sensitiveAnswers } from '@/db/schema/registrations'
import { addConference, type Conference } from '../../test/conference'
import { addCoordinator, arrive, type Delegate } from '../../test/delegates'
import { addPerson, addStaff } from '../../test/people'
import type { Cell } from '../lists/cell'
import type { Words } from '../lists/columns'
import { personById } from '../people/by-id'
import { giveRole } from '../people/give-role'
import type { Person } from '../people/person'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { decide } from '../review/decide'
import { type Composed, changeList, saveList } from './keep-list'
import { readKeptQuery } from './list-query'
import { listsOf } from './lists-of'
import { ownList } from './own-list'
import { placeOfList } from './place-of-list'
import { placesToList } from './places-to-list'
import { recordRun } from './record-run'
import { removeList } from './remove-list'
import { runAt, runKept } from './run-list'
import { withinSight } from './sight'

let conference: Conference
let staff: Person
let host: Person
let coordinator: Person
let held: Delegate
let other: Delegate

// Two partnerships: two delegates of the first, of whom one is declined and does not know it yet.
beforeAll(async () => {
  conference = await addConference({}, 2)
  const [first, second] = conference.partnerships
  if (!first || !second) throw new Error('two partnerships')
  staff = await addStaff()
  host = await addHost(conference.id)
  coordinator = await addCoordinator(first.id)
  held = await arrive(conference.id, first.swedish)
  await arrive(conference.id, first.botswanan)
  other = await arrive(conference.id, second.swedish)
  await transaction((tx) =>
    decide(tx, staff, held.id, { outcome: 'declined', reason: 'No.', releaseNow: false }),
  )
})

async function addHost(eventId: string): Promise<Person> {
  const person = await addPerson()
  const role = { role: 'event-coordinator', eventId } as const
  await transaction((tx) => giveRole(tx, person.id, role, null))
  return { ...person, roles: [role] }
}

const words: Words = {
  country: (code) => code,
  answer: (_, value) => value,
  theme: (code) => code,
  day: (date) => date,
  meal: (code) => code,
}

const at = (who: Person, of: string | null = null) =>
  placeOfList(db(), who, {
    event: { id: conference.id },
    partnership: of === null ? null : { id: of },
  })

/** What somebody gets of the conference, or of a partnership there; null when nothing is there for them. */
async function run(who: Person, query: string, { of = null as string | null, purpose = '' } = {}) {
  const place = await at(who, of)
  const running = place && (await runAt(db(), who, place, readKeptQuery(query), purpose))
  if (!running) return null
  const rows: Cell[][] = []
  for await (const part of running.rows(words)) rows.push(...part)
  expect(rows).toHaveLength(running.people)
  return rows
}

const partnership = () => conference.partnership.id
const plain: Omit<Composed, 'name'> = {
  query: 'cols=reference',
  format: 'csv',
  locale: 'en',
  purpose: '',
}
const save = (
  who: Person,
  composed: Partial<Composed> & { name: string },
  of: string | null = null,
) =>
  transaction(async (tx) => {
    const place = await at(who, of)
    if (!place) throw new NotFound()
    return saveList(tx, who, place, { ...plain, ...composed })
  })

test('a list holds what whoever runs it may see: all of an event, or their partnership and nothing else', async () => {
  expect(await run(staff, 'cols=reference')).toHaveLength(3)
  expect(await run(host, 'cols=reference')).toHaveLength(3)
  expect(await run(staff, 'cols=reference', { of: partnership() })).toHaveLength(2)
  const theirs = await run(coordinator, 'cols=reference', { of: partnership() })
  expect(theirs).toHaveLength(2)
  expect(theirs?.flat()).not.toContain(other.reference)
  expect(await run(coordinator, 'cols=reference')).toBeNull()
  expect(
    await run(coordinator, 'cols=reference', { of: conference.partnerships[1]?.id }),
  ).toBeNull()
  // Asking for another partnership by a filter finds nobody.
  const slug = conference.partnerships[1]?.name.replace(/\W+/g, '-').toLowerCase()
  expect(
    await run(coordinator, `cols=reference&partnership=${slug}`, { of: partnership() }),
  ).toEqual([])
})

test('a coordinator learns of no decision that is held back, by filter, column or order', async () => {
  const telling = ['decision=held', 'not-decision=held', 'cols=decision', 'sort=decision']
  telling.push('note=yes', 'tag=some', 'cols=tags', 'cols=notes')
  for (const query of telling) {
    expect(await run(staff, query), `staff: ${query}`).not.toBeNull()
    expect(await run(host, query), `host: ${query}`).toBeNull()
    expect(await run(coordinator, query, { of: partnership() }), query).toBeNull()
    await expect(save(host, { name: query, query })).rejects.toThrow(NotFound)
  }
  const place = await at(host)
  if (!place) throw new Error('the host has a place')
  const asked = readKeptQuery('decision=held&sort=decision&cols=decision,reference&status=approved')
  const seen = withinSight(host, place.event, place.scope, asked)
  expect(seen.columns).toEqual(['reference'])
  expect(seen.filter).toMatchObject({ is: { status: ['approved'] }, sort: 'name' })
  // Whoever is declined without knowing it is in the list as if nothing were decided.
  expect((await run(host, 'cols=reference,status'))?.find(([is]) => is === held.reference)).toEqual(
    [held.reference, 'received'],
  )
})

test('coordinators have those who come in their lists, whatever is asked for', async () => {
  expect(await run(host, 'cols=reference&status=cancelled')).toEqual([])
  expect(await run(host, 'cols=reference&status=cancelled,received')).toHaveLength(3)
})

test('sensitive columns are staff’s, for a purpose, and blank once the answers are erased', async () => {
  const query = 'cols=reference,diet,severeAllergy,access,gender'
  expect(await run(staff, query)).toBeNull()
  for (const column of ['diet', 'severeAllergy', 'access', 'gender']) {
    expect(await run(host, `cols=${column}`, { purpose: 'Lunch' })).toBeNull()
    expect(
      await run(coordinator, `cols=${column}`, { of: partnership(), purpose: 'Lunch' }),
    ).toBeNull()
  }
  await expect(save(staff, { name: 'Without', query })).rejects.toThrow(Problems)
  const rowOf = async () =>
    (await run(staff, query, { purpose: 'Lunch' }))?.find(([is]) => is === other.reference)
  expect(await rowOf()).toEqual([other.reference, 'vegan', '', 'hearing-loop', 'not-said'])
  await transaction((tx) =>
    tx.delete(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, other.id)),
  )
  expect(await rowOf()).toEqual([other.reference, '', '', '', 'not-said'])
})

test('that sensitive columns were taken out is logged with their purpose and how many they are of', async () => {
  const id = await save(staff, { name: 'Lunch', query: 'cols=diet', purpose: 'To order lunch' })
  const { list } = await ownList(db(), staff, id)
  const running = await runKept(db(), staff, list)
  if (!running) throw new Error('staff run it')
  const { format, locale, purpose } = list
  await transaction((tx) =>
    recordRun(tx, { takerId: staff.id, running, format, locale, purpose, list, by: 'hand' }),
  )
  const [entry] = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, id), eq(auditLog.act, 'list-exported')))
  expect(entry?.after).toMatchObject({
    ...{ purpose: 'To order lunch', columns: ['diet'], people: 3, list: 'Lunch' },
  })
})

test('a list is kept once under a name, changed, and removed by its owner alone', async () => {
  const id = await save(staff, { name: 'Mine', query: 'cols=x,reference&page=3&status=received' })
  const [kept] = await db().select().from(savedLists).where(eq(savedLists.id, id))
  expect(kept?.query).toBe('status=received&cols=reference')
  await expect(save(staff, { name: 'Mine' })).rejects.toThrow(Problems)
  const another = await save(staff, { name: 'Another' })
  const change = (who: Person, name: string) =>
    transaction((tx) => changeList(tx, who, another, { ...plain, name }))
  await expect(change(staff, 'Mine')).rejects.toThrow(Problems)
  await change(staff, 'Renamed')
  const theirs = await addStaff()
  await expect(change(theirs, 'Theirs')).rejects.toThrow(NotFound)
  await expect(transaction((tx) => removeList(tx, theirs, id))).rejects.toThrow(NotFound)
  await transaction((tx) => removeList(tx, staff, id))
  const names = (await listsOf(db(), staff)).map(({ list }) => list.name)
  expect(names).toContain('Renamed')
  expect(names).not.toContain('Mine')
})

test('two who save under one name at the same time keep one list', async () => {
  const all = await Promise.allSettled([1, 2, 3].map(() => save(host, { name: 'At once' })))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('with the rights the list is gone, and comes again with them', async () => {
  const owner = await addHost(conference.id)
  const id = await save(owner, { name: 'Of the host' })
  await transaction((tx) => tx.delete(roles).where(inArray(roles.personId, [owner.id])))
  const now = await personById(db(), owner.id)
  if (!now) throw new Error('the owner is there')
  await expect(ownList(db(), now, id)).rejects.toThrow(NotFound)
  expect(await listsOf(db(), now)).toEqual([])
  expect(await placesToList(db(), now)).toEqual([])
  const [list] = await db().select().from(savedLists).where(eq(savedLists.id, id))
  expect(list && (await runKept(db(), now, list))).toBeNull()
  expect(list && (await runKept(db(), owner, list))).not.toBeNull()
})

test('what staff saved of decisions is not there for them once they are only coordinators', async () => {
  const owner = await addStaff()
  const id = await save(owner, { name: 'Held', query: 'decision=held&cols=reference' })
  const now: Person = { ...owner, roles: host.roles }
  await expect(ownList(db(), now, id)).rejects.toThrow(NotFound)
  expect(await listsOf(db(), now)).toEqual([])
})

test('a partnership that is not invited to an event has no list there', async () => {
  const elsewhere = await addConference()
  const theirs = await addCoordinator(elsewhere.partnership.id)
  expect(await at(theirs, elsewhere.partnership.id)).toBeNull()
  const places = await placesToList(db(), theirs)
  expect(places.map(({ event }) => event.slug)).toEqual([elsewhere.slug])
})
