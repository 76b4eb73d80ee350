import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { outbox } from '@/db/schema/records'

type Letter = typeof outbox.$inferSelect

/** The letters that tell of a registration, the oldest first. */
export const lettersOf = (db: Db, registrationId: string) =>
  db.select().from(outbox).where(eq(outbox.registrationId, registrationId)).orderBy(asc(outbox.id))

/** The letters that failed and are tried again or given up, the newest first. */
export const lettersInTrouble = (db: Db) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNotNull(outbox.lastError)))
    .orderBy(desc(outbox.id))
    .limit(100)

/** How a letter stands. */
export function stateOf({ sentAt, nextAttemptAt, lastError }: Letter) {
  if (sentAt) return 'sent'
  if (!nextAttemptAt) return 'given-up'
  return lastError ? 'retrying' : 'waiting'
}
