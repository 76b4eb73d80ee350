import type { Tx } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { record } from '../audit/record'
import { now } from '../clock'
import type { InBoth } from '../language'
import type { MessageTexts } from './facts'
import { typedOfMessage } from './typed'

type Written = { audience: string; texts: InBoth<MessageTexts> }

/** A message to a group, as a draft. Returns its id. */
export async function writeMessage(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  written: Written,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx
    .insert(messages)
    .values({ id, eventId, ...written, state: 'draft', createdBy: staff.id, createdAt: now() })
  await record(tx, {
    act: 'message-written',
    actorId: staff.id,
    eventId,
    subject: { kind: 'message', id },
    after: typedOfMessage(written),
  })
  return id
}
