import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { lists } from '@/db/schema/lists'
import { record } from '../audit/record'
import type { Person } from '../people/person'
import { ownList } from './own-list'

/** Removes a list of one's own, with its address and its schedule. */
export async function removeList(tx: Tx, owner: Person, listId: string): Promise<void> {
  const { list, place } = await ownList(tx, owner, listId)
  await tx.delete(lists).where(eq(lists.id, listId))
  await record(tx, {
    ...{ act: 'list-removed', actorId: owner.id, ...place.scope },
    subject: { kind: 'list', id: listId },
    before: { list: list.name, query: list.query },
  })
}
