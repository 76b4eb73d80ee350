import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
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

/** Those that are there of so many partnerships, held until the transaction ends. */
export async function holdPartnerships(tx: Tx, ids: string[]) {
  if (ids.length === 0) return []
  return tx
    .update(partnerships)
    .set({ version: sql`${partnerships.version}` })
    .where(inArray(partnerships.id, ids))
    .returning()
}
