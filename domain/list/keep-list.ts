import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { lists } from '@/db/schema/lists'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Locale } from '../language'
import type { ListFormat } from '../lists/list-format'
import type { Person } from '../people/person'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { hasSensitive } from './list-columns'
import { listQuery, readKeptQuery } from './list-query'
import { ownList } from './own-list'
import type { PlaceOfList } from './place-of-list'
import { seesAll } from './sight'

export type Composed = {
  name: string
  query: string
  format: ListFormat
  locale: Locale
  purpose: string
}

/**
 * Keeps a list under a name that its owner has given to no other of the event. Its id. Throws
 * Problems for a name that is taken, and when sensitive columns have no purpose; NotFound for what is
 * beyond the owner's sight.
 */
export async function saveList(
  tx: Tx,
  owner: Person,
  place: PlaceOfList,
  composed: Composed,
): Promise<string> {
  const at = now()
  const { eventId, partnershipId = null } = place.scope
  const kept = checked(owner, place, composed)
  const list = {
    ...{ id: crypto.randomUUID(), ownerId: owner.id, eventId, partnershipId },
    ...{ ...kept, createdAt: at, updatedAt: at },
  }
  const saved = await tx
    .insert(lists)
    .values(list)
    .onConflictDoNothing()
    .returning({ id: lists.id })
  if (saved.length === 0) throw new Problems({ listName: 'listName.taken' })
  await record(tx, {
    ...{ act: 'list-saved', actorId: owner.id, ...place.scope },
    ...{ subject: { kind: 'list', id: list.id }, after: told(kept) },
  })
  return list.id
}

/** Composes a list of one's own anew, or gives it another name. Throws as `saveList` does. */
export async function changeList(
  tx: Tx,
  owner: Person,
  listId: string,
  composed: Composed,
): Promise<void> {
  const { list, place } = await ownList(tx, owner, listId)
  const kept = checked(owner, place, composed)
  const [same] = await tx
    .select({ id: lists.id })
    .from(lists)
    .where(
      and(
        ...[eq(lists.ownerId, owner.id), eq(lists.eventId, list.eventId)],
        ...[eq(lists.name, kept.name), ne(lists.id, listId)],
      ),
    )
  if (same) throw new Problems({ listName: 'listName.taken' })
  await tx
    .update(lists)
    .set({ ...kept, updatedAt: now() })
    .where(eq(lists.id, listId))
  await record(tx, {
    ...{ act: 'list-saved', actorId: owner.id, ...place.scope },
    ...{ subject: { kind: 'list', id: listId }, before: told(list), after: told(kept) },
  })
}

function checked(owner: Person, { event, scope }: PlaceOfList, composed: Composed): Composed {
  const query = readKeptQuery(composed.query)
  if (!seesAll(owner, event, scope, query)) throw new NotFound()
  const sensitive = hasSensitive(query.columns)
  if (sensitive && composed.purpose === '') throw new Problems({ purpose: 'purpose.missing' })
  return {
    ...composed,
    query: String(listQuery(query)),
    purpose: sensitive ? composed.purpose : '',
  }
}

const told = ({ name, query, format, locale, purpose }: Composed) => ({
  ...{ list: name, query, format, locale },
  ...(purpose && { purpose }),
})
