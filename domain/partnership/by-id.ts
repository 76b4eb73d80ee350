import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { NotFound } from '../refusal'

/** A partnership by its id; throws NotFound for an unknown one. It is not held. */
export async function partnershipById(tx: Tx, id: string) {
  const [found] = await tx.select().from(partnerships).where(eq(partnerships.id, id))
  if (!found) throw new NotFound()
  return found
}
