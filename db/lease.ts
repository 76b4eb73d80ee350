import { eq, lt, or } from 'drizzle-orm'
import type { Tx } from './client'
import { leases } from './schema/timed'

/**
 * Takes the lease of a piece of timed work for a while, or renews one's own. False while another
 * process holds it: one does the work at a time, and when it dies another goes on.
 */
export async function takeLease(
  tx: Tx,
  work: string,
  holder: string,
  { at, lasts }: { at: Date; lasts: number },
): Promise<boolean> {
  const until = new Date(at.getTime() + lasts)
  const taken = await tx
    .insert(leases)
    .values({ work, holder, until })
    .onConflictDoUpdate({
      target: leases.work,
      set: { holder, until },
      setWhere: or(lt(leases.until, at), eq(leases.holder, holder)),
    })
    .returning({ work: leases.work })
  return taken.length === 1
}
