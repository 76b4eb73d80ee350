import type { Tx } from '@/db/client'
import { reminders } from '@/db/schema/timed'
import { now } from '../clock'

/** Those of `all` who have not been reminded of a thing yet; from now on they have, on every server. */
export async function remindOnce(
  tx: Tx,
  all: string[],
  key: (one: string) => string,
): Promise<string[]> {
  if (all.length === 0) return []
  const noted = await tx
    .insert(reminders)
    .values(all.map((one) => ({ key: key(one), sentAt: now() })))
    .onConflictDoNothing()
    .returning({ key: reminders.key })
  const keys = new Set(noted.map((row) => row.key))
  return all.filter((one) => keys.has(key(one)))
}
