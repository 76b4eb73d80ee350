import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { addConference, type Conference } from '@/test/conference'
import { addStaff } from '@/test/people'
import type { Person } from '../people/person'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { changeView } from './change-view'
import { removeView } from './remove-view'
import { saveView } from './save-view'
import { viewsOf } from './views-of'

let conference: Conference
let owner: Person
let other: Person
beforeAll(async () => {
  conference = await addConference()
  ;[owner, other] = [await addStaff(), await addStaff()]
})

const save = (who: Person, name: string, shared: boolean, query = 'status=received') =>
  transaction((tx) => saveView(tx, who, { eventId: conference.id, name, shared, query }))
const seenBy = async (who: Person) =>
  (await viewsOf(db(), who, conference.id)).map(({ name }) => name)

test('a view is kept as its address would be written, without what is not understood and the page', async () => {
  await save(owner, 'Messy', false, 'page=3&status=x&not-role=other&nonsense=1&cols=name,x')
  const [view] = await viewsOf(db(), owner, conference.id)
  expect(view?.query).toBe('not-role=other&cols=name')
})

test('a view that is not shared is there for nobody else', async () => {
  const id = await save(owner, 'Mine alone', false)
  expect(await seenBy(owner)).toContain('Mine alone')
  expect(await seenBy(other)).not.toContain('Mine alone')
  const change = (who: Person, name: string, shared: boolean) =>
    transaction((tx) => changeView(tx, who, id, { name, shared }))
  await expect(change(other, 'Theirs', true)).rejects.toThrow(NotFound)
  await change(owner, 'For all', true)
  expect(await seenBy(other)).toContain('For all')
  // Shared is shared to be opened: it stays its owner's.
  await expect(change(other, 'Theirs', true)).rejects.toThrow(NotFound)
  await expect(transaction((tx) => removeView(tx, other, id))).rejects.toThrow(NotFound)
  await transaction((tx) => removeView(tx, owner, id))
  expect(await seenBy(other)).not.toContain('For all')
  const log = await db()
    .select({ act: auditLog.act })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'view'), eq(auditLog.subjectId, id)))
  expect(log.map(({ act }) => act).toSorted()).toEqual(['view-removed', 'view-saved', 'view-saved'])
})

test('a name is given once by each, also by two at the same time', async () => {
  const names = await Promise.allSettled([
    save(owner, 'Twice', false),
    save(owner, 'Twice', true),
    save(other, 'Twice', false),
  ])
  expect(names.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  await expect(save(owner, 'Twice', false)).rejects.toThrow(Problems)
  const id = await save(owner, 'Once', false)
  const rename = transaction((tx) => changeView(tx, owner, id, { name: 'Twice', shared: false }))
  await expect(rename).rejects.toThrow(Problems)
})
