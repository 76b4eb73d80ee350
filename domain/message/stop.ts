import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { record } from '../audit/record'
import { now } from '../clock'
import { Refusal } from '../refusal'
import { holdMessage } from './hold'

/**
 * Stops a message: one that waits for its time is a draft again; of one that is being sent, the
 * letters that are not written yet are not. Refuses `message-is-on-its-way` for any other.
 */
export async function stopMessage(tx: Tx, staff: { id: string }, messageId: string): Promise<void> {
  const { state, eventId } = await holdMessage(tx, messageId)
  if (state !== 'scheduled' && state !== 'sending') throw new Refusal('message-is-on-its-way')
  const stopped =
    state === 'scheduled'
      ? ({ state: 'draft', sendAt: null } as const)
      : ({ state: 'stopped', finishedAt: now() } as const)
  await tx.update(messages).set(stopped).where(eq(messages.id, messageId))
  await record(tx, {
    act: 'message-stopped',
    actorId: staff.id,
    eventId,
    subject: { kind: 'message', id: messageId },
    before: { state },
    after: { state: stopped.state },
  })
}
