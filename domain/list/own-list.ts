import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { listAddresses, listSchedules, lists } from '@/db/schema/lists'
import type { Person } from '../people/person'
import { NotFound } from '../refusal'
import { readKeptQuery } from './list-query'
import { placeOfList } from './place-of-list'
import { seesAll } from './sight'

/**
 * A list of one's own with what it is of, its address and its schedule. Throws NotFound for anybody
 * else's, and for one that the owner's rights do not reach any more.
 */
export async function ownList(db: Db, owner: Person, listId: string) {
  const [found] = await db
    .select({ list: lists, address: listAddresses, schedule: listSchedules })
    .from(lists)
    .leftJoin(listAddresses, eq(listAddresses.listId, lists.id))
    .leftJoin(listSchedules, eq(listSchedules.listId, lists.id))
    .where(and(eq(lists.id, listId), eq(lists.ownerId, owner.id)))
  if (!found) throw new NotFound()
  const { eventId, partnershipId, query } = found.list
  const place = await placeOfList(db, owner, {
    event: { id: eventId },
    partnership: partnershipId ? { id: partnershipId } : null,
  })
  if (!place || !seesAll(owner, place.event, place.scope, readKeptQuery(query)))
    throw new NotFound()
  return { ...found, place }
}
