import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { now } from '../clock'
import { mostAttempts } from './outbox'

/**
 * Sent; waiting to be; to be tried again after a failure; or given up, since its address was
 * refused for good or since it failed ten times.
 */
export type LetterState = 'sent' | 'waiting' | 'retrying' | 'given-up'

// What a letter says stays out: links and codes are for whoever it is to.
export const letterColumns = {
  id: outbox.id,
  kind: outbox.kind,
  to: outbox.to,
  locale: outbox.locale,
  registrationId: outbox.registrationId,
  queuedAt: outbox.queuedAt,
  sentAt: outbox.sentAt,
  nextAttemptAt: outbox.nextAttemptAt,
  attempts: outbox.attempts,
  // In the mail server's words.
  lastError: outbox.lastError,
}

/** The letters that tell of a registration, the oldest first, each with how it stands. */
export async function lettersOf(db: Db, registrationId: string) {
  const letters = await db
    .select(letterColumns)
    .from(outbox)
    .where(eq(outbox.registrationId, registrationId))
    .orderBy(asc(outbox.id))
  return letters.map(withState)
}

type Attempted = Pick<
  typeof outbox.$inferSelect,
  'sentAt' | 'nextAttemptAt' | 'attempts' | 'lastError'
>

/** A letter with how it stands. */
export const withState = <Row extends Attempted>(row: Row) => ({ ...row, state: stateOf(row) })

/** How a letter stands. */
export function stateOf({ sentAt, nextAttemptAt, attempts, lastError }: Attempted): LetterState {
  if (sentAt) return 'sent'
  // One that took its sender with it ten times has a next attempt that nobody makes.
  if (!nextAttemptAt || (attempts >= mostAttempts && nextAttemptAt <= now())) return 'given-up'
  return lastError ? 'retrying' : 'waiting'
}
