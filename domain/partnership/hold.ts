import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { holding } from '@/db/columns'
import { parties, partnerships } from '@/db/schema/partnerships'
import { NotFound } from '../refusal'
import { slots } from './form'

export type Held = Awaited<ReturnType<typeof holdPartnership>>

/**
 * A partnership with its parties as they are now, held until the transaction ends: whoever else
 * changes, ends or invites it comes after. Throws NotFound for an unknown id.
 */
export async function holdPartnership(tx: Tx, id: string) {
  const [partnership] = await holdPartnerships(tx, [id])
  if (!partnership) throw new NotFound()
  const members = await tx
    .select()
    .from(parties)
    .where(eq(parties.partnershipId, id))
    .orderBy(asc(parties.position))
    .limit(slots.length)
  return { ...partnership, parties: members }
}

/**
 * Those that are there of so many partnerships, held until the transaction ends: in the order of
 * their ids, so that no two who hold several wait for each other.
 */
export async function holdPartnerships(tx: Tx, ids: string[]) {
  if (ids.length === 0) return []
  return holding(
    tx
      .select()
      .from(partnerships)
      .where(inArray(partnerships.id, ids))
      .orderBy(asc(partnerships.id)),
  )
}

/** All partnerships, held: whoever else gives one a name comes after. */
export const holdNames = (tx: Tx) =>
  holding(tx.select({ id: partnerships.id }).from(partnerships).orderBy(asc(partnerships.id)))
