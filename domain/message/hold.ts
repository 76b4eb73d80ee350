import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { messages } from '@/db/schema/messages'
import { NotFound } from '../refusal'

export type Message = typeof messages.$inferSelect

/** The message as it is now, held until the transaction ends. Throws NotFound for an unknown id. */
export async function holdMessage(tx: Tx, messageId: string): Promise<Message> {
  const [message] = await tx
    .update(messages)
    .set({ version: sql`${messages.version}` })
    .where(eq(messages.id, messageId))
    .returning()
  if (!message) throw new NotFound()
  return message
}
