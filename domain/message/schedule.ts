import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { record } from '../audit/record'
import { now } from '../clock'
import { unlessEdited } from '../edit/meanwhile'
import { Problems } from '../problems'
import { Refusal } from '../refusal'
import { audienceSize } from './audience'
import { holdMessage } from './hold'

/**
 * Has a draft sent at an instant, or at once without one. Who gets it is settled only then.
 * Refuses `message-is-on-its-way` unless it is a draft, `nobody-to-write-to` when nobody matches
 * as things stand, and `edited-meanwhile` when it is not the version that was looked at.
 */
export async function scheduleMessage(
  tx: Tx,
  staff: { id: string },
  messageId: string,
  { version, at }: { version: number; at?: Date },
): Promise<void> {
  const message = await holdMessage(tx, messageId)
  if (message.state !== 'draft') throw new Refusal('message-is-on-its-way')
  const subject = { kind: 'message', id: messageId } as const
  await unlessEdited(tx, subject, { seen: version, current: message.version })
  if (at && at < now()) throw new Problems({ sendDay: 'sendDay.past' })
  const match = await audienceSize(tx, message.eventId, message.audience)
  if (match === 0) throw new Refusal('nobody-to-write-to')
  const sendAt = at ?? now()
  await tx.update(messages).set({ state: 'scheduled', sendAt }).where(eq(messages.id, messageId))
  await record(tx, {
    act: 'message-scheduled',
    actorId: staff.id,
    eventId: message.eventId,
    subject,
    after: { sendAt: sendAt.toISOString(), match },
  })
}
