import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { listAddresses, lists } from '@/db/schema/lists'
import { hours, now } from '../clock'
import { personById } from '../people/by-id'
import { hash } from '../people/secrets'
import { hasSensitive } from './list-columns'
import { recordRun } from './record-run'
import { type Running, runKept } from './run-list'

export type ReadByAddress = {
  list: typeof lists.$inferSelect
  running: Running
}

/** The list behind the secret of an address, with its owner's rights as they are now; null for anything else. */
export async function listByAddress(db: Db, secret: string): Promise<ReadByAddress | null> {
  const [found] = await db
    .select({ list: lists })
    .from(listAddresses)
    .innerJoin(lists, eq(lists.id, listAddresses.listId))
    .where(eq(listAddresses.digest, hash(secret)))
  const owner = found && (await personById(db, found.list.ownerId))
  const running = owner && (await runKept(db, owner, found.list))
  // It may have got such columns after its address was made.
  return running && !hasSensitive(running.columns) ? { list: found.list, running } : null
}

// A spreadsheet may read every minute: once an hour tells as much.
const notedEvery = hours(1)

/** Notes that a list was read from its address, once an hour. */
export async function noteReading(tx: Tx, { list, running }: ReadByAddress): Promise<void> {
  const at = now()
  const noted = await tx
    .update(listAddresses)
    .set({ lastReadAt: at })
    .where(
      and(
        eq(listAddresses.listId, list.id),
        or(
          isNull(listAddresses.lastReadAt),
          lte(listAddresses.lastReadAt, new Date(at.getTime() - notedEvery)),
        ),
      ),
    )
    .returning({ listId: listAddresses.listId })
  if (noted.length === 0) return
  const { format, locale } = list
  await recordRun(tx, { takerId: list.ownerId, running, format, locale, list, by: 'address' })
}
