import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { listAddresses } from '@/db/schema/lists'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Person } from '../people/person'
import { hash, longSecret } from '../people/secrets'
import { NotFound } from '../refusal'
import { hasSensitive } from './list-columns'
import { readKeptQuery } from './list-query'
import { ownList } from './own-list'

/**
 * Makes the address that a spreadsheet reads a list of one's own from; the one before works no more.
 * Its secret, which is told this once. Throws NotFound for a list with sensitive columns: an address
 * is known to whoever opens the spreadsheet.
 */
export async function makeAddress(tx: Tx, owner: Person, listId: string): Promise<string> {
  const { list, place } = await ownList(tx, owner, listId)
  if (hasSensitive(readKeptQuery(list.query).columns)) throw new NotFound()
  const secret = longSecret()
  const address = { digest: hash(secret), madeAt: now(), lastReadAt: null }
  await tx
    .insert(listAddresses)
    .values({ listId, ...address })
    .onConflictDoUpdate({ target: listAddresses.listId, set: address })
  await record(tx, {
    ...{ act: 'list-address-made', actorId: owner.id, ...place.scope },
    ...{ subject: { kind: 'list', id: listId }, after: { list: list.name } },
  })
  return secret
}

/** From now on nothing is read from the address of a list any more. */
export async function revokeAddress(tx: Tx, owner: Person, listId: string): Promise<void> {
  const { list, place } = await ownList(tx, owner, listId)
  const revoked = await tx
    .delete(listAddresses)
    .where(eq(listAddresses.listId, listId))
    .returning({ listId: listAddresses.listId })
  if (revoked.length === 0) return
  await record(tx, {
    ...{ act: 'list-address-revoked', actorId: owner.id, ...place.scope },
    ...{ subject: { kind: 'list', id: listId }, before: { list: list.name } },
  })
}
