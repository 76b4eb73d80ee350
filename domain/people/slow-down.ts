import { lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { tries } from '@/db/schema/people'
import { now } from '../clock'
import { Refusal } from '../refusal'

/**
 * Counts a try under a key and refuses `too-many-tries` beyond `limit` within `period`
 * milliseconds of the first one.
 */
export async function slowDown(tx: Tx, key: string, limit: number, period: number): Promise<void> {
  const at = now()
  await tx.delete(tries).where(lte(tries.resetsAt, at))
  const [counted] = await tx
    .insert(tries)
    .values({ key, count: 1, resetsAt: new Date(at.getTime() + period) })
    .onConflictDoUpdate({ target: tries.key, set: { count: sql`${tries.count} + 1` } })
    .returning({ count: tries.count })
  if (counted && counted.count > limit) throw new Refusal('too-many-tries')
}
