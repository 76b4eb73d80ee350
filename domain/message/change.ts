import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { unlessEdited } from '../edit/meanwhile'
import type { InBoth } from '../language'
import { Refusal } from '../refusal'
import type { MessageTexts } from './facts'
import { holdMessage } from './hold'
import { typedOfMessage } from './typed'

type Change = { version: number; audience: string; texts: InBoth<MessageTexts> }

/**
 * Changes a draft. Refuses `message-is-on-its-way` once it has a time or has gone out, and
 * `edited-meanwhile` when `version` is not the one it has now.
 */
export async function changeMessage(
  tx: Tx,
  staff: { id: string },
  messageId: string,
  { version, ...change }: Change,
): Promise<void> {
  const message = await holdMessage(tx, messageId)
  if (message.state !== 'draft') throw new Refusal('message-is-on-its-way')
  const subject = { kind: 'message', id: messageId } as const
  await unlessEdited(tx, subject, { seen: version, current: message.version })
  const next = message.version + 1
  const changed = changedFields(typedOfMessage(message), typedOfMessage(change), next)
  if (!changed) return
  await tx
    .update(messages)
    .set({ ...change, version: next })
    .where(eq(messages.id, messageId))
  await record(tx, {
    act: 'message-changed',
    actorId: staff.id,
    eventId: message.eventId,
    subject,
    ...changed,
  })
}
