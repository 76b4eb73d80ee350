import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditLog } from '@/db/schema/records'

/** The entries of a door of which the log tells already that they were refused. */
export async function refusedBefore(tx: Tx, doorId: string): Promise<Set<unknown>> {
  const rows = await tx
    .select({ after: auditLog.after })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectKind, 'door'),
        eq(auditLog.subjectId, doorId),
        eq(auditLog.act, 'checked-in'),
      ),
    )
  return new Set(rows.flatMap(({ after }) => after?.entryId ?? []))
}
