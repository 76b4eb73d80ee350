import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { outbox } from '@/db/schema/records'
import { record } from '../audit/record'
import { now } from '../clock'
import { NotFound, Refusal } from '../refusal'
import { holdLetters } from './outbox'
import { canBeRetried, givenUp } from './standing'

/**
 * Has a letter that failed tried again at once, with all its attempts anew. Refuses
 * `letter-is-sent` when it has gone out, `letter-is-on-its-way` when it is being tried anyhow.
 */
export async function retryLetter(tx: Tx, staff: { id: string }, id: number): Promise<void> {
  const [retried] = await again(tx, and(eq(outbox.id, id), canBeRetried()))
  if (retried) return note(tx, staff, [retried])
  const [letter] = await tx.select({ sentAt: outbox.sentAt }).from(outbox).where(eq(outbox.id, id))
  if (!letter) throw new NotFound()
  throw new Refusal(letter.sentAt ? 'letter-is-sent' : 'letter-is-on-its-way')
}

/** The same for every letter that was given up, or for those of one message. Returns how many. */
export async function retryAllGivenUp(
  tx: Tx,
  staff: { id: string },
  { messageId }: { messageId?: string } = {},
): Promise<number> {
  const ofMessage = messageId ? eq(outbox.messageId, messageId) : undefined
  const retried = await again(tx, and(givenUp(), ofMessage))
  await note(tx, staff, retried)
  return retried.length
}

async function again(tx: Tx, where: ReturnType<typeof and>) {
  await holdLetters(tx, where)
  return tx.update(outbox).set({ nextAttemptAt: now(), attempts: 0 }).where(where).returning({
    id: outbox.id,
    kind: outbox.kind,
    registrationId: outbox.registrationId,
    lastError: outbox.lastError,
  })
}

const note = (tx: Tx, staff: { id: string }, letters: Awaited<ReturnType<typeof again>>) =>
  record(
    tx,
    ...letters.map(({ id, kind, registrationId, lastError }) => ({
      act: 'letter-retried' as const,
      actorId: staff.id,
      registrationId: registrationId ?? undefined,
      before: { letter: id, kind, lastError },
    })),
  )
