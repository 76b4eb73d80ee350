import { and, asc, desc, eq, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { db, type Tx, transaction } from '@/db/client'
import { holding } from '@/db/columns'
import { outbox } from '@/db/schema/records'
import { chunks } from '../chunks'
import { hours, minutes, now } from '../clock'
import type { Locale } from '../language'
import type { Mail, SentLetter } from './mail'
import { holdsSecret } from './secret'

export type Letter = {
  to: string
  locale: Locale
  mail: Mail
  /** The registration it tells of, if any. */
  registrationId?: string | null
  /** The message to a group that it is one letter of. */
  messageId?: string | null
}
export type ClaimedLetter = Letter & { id: number; attempts: number; queuedAt: Date }

export const mostAttempts = 10
/** How long a letter that is being sent is claimed. */
export const whileBeingSent = minutes(5)

/** Puts letters in the outbox, in the transaction of the change they tell of (product rule 3). */
export async function queue(tx: Tx, ...letters: Letter[]): Promise<void> {
  const at = now()
  for (const some of chunks(letters))
    await tx.insert(outbox).values(
      some.map((letter) => ({
        ...letter,
        kind: letter.mail.kind,
        queuedAt: at,
        nextAttemptAt: at,
      })),
    )
}

/**
 * Claims up to `most` letters that are due: their next attempt is pushed on, so that no other
 * process takes them meanwhile, and so that they come up again if this one dies. A letter that
 * was tried ten times is left alone, even one that each time took its sender with it.
 */
export async function claimDue(most: number): Promise<ClaimedLetter[]> {
  const at = now()
  const due = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(lte(outbox.nextAttemptAt, at), lt(outbox.attempts, mostAttempts)))
    // Whoever signs in sits and waits for the letter.
    .orderBy(desc(eq(outbox.kind, 'sign-in')), asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(most)
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  return transaction(async (tx) => {
    // Asked again: another process may have claimed or sent some of them by now.
    const still = and(inArray(outbox.id, ids), lte(outbox.nextAttemptAt, at))
    await holdLetters(tx, still)
    return tx
      .update(outbox)
      .set({
        nextAttemptAt: new Date(at.getTime() + whileBeingSent),
        attempts: sql`${outbox.attempts} + 1`,
      })
      .where(still)
      .returning()
  })
}

/** Letters held until the transaction ends, in one order for everybody who holds several. */
export const holdLetters = (tx: Tx, which: SQL | undefined) =>
  holding(tx.select({ id: outbox.id }).from(outbox).where(which).orderBy(asc(outbox.id)))

/** A letter has gone out; what it said is kept, unless it held a secret. */
export async function markSent({ id, mail }: ClaimedLetter, said: SentLetter): Promise<void> {
  const sent = holdsSecret(mail) ? null : said
  await transaction((tx) =>
    tx
      .update(outbox)
      .set({ sentAt: now(), nextAttemptAt: null, lastError: null, sent })
      .where(eq(outbox.id, id)),
  )
}

/**
 * Tries again later: after 30 seconds, then twice as long each time up to two hours, ten times in
 * all; a letter that was refused `forGood` is given up at once. Says nothing about a letter that
 * another sender has claimed or sent meanwhile.
 */
export async function markFailed(
  letter: ClaimedLetter,
  reason: string,
  { forGood = false } = {},
): Promise<void> {
  const { attempts } = letter
  const wait = Math.min(30_000 * 2 ** (attempts - 1), hours(2))
  const givenUp = forGood || attempts >= mostAttempts
  await unlessOvertaken(letter, {
    nextAttemptAt: givenUp ? null : new Date(now().getTime() + wait),
    lastError: reason.slice(0, 500),
  })
}

/** A letter that its sender had to leave because it was told to stop: due again at once. */
export const putBack = (letter: ClaimedLetter): Promise<void> =>
  unlessOvertaken(letter, { nextAttemptAt: now() })

async function unlessOvertaken(
  { id, attempts }: ClaimedLetter,
  change: Pick<typeof outbox.$inferInsert, 'nextAttemptAt' | 'lastError'>,
) {
  await transaction((tx) =>
    tx
      .update(outbox)
      .set(change)
      .where(and(eq(outbox.id, id), eq(outbox.attempts, attempts), isNull(outbox.sentAt))),
  )
}
