import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { eventById } from '../event/published'
import { type Locale, locales } from '../language'
import { queue } from '../mail/outbox'
import { NotFound, Refusal } from '../refusal'
import { firstOf } from './audience'
import { holdMessage, type Message } from './hold'
import { letterFor, type Recipient, recipients } from './recipients'

type Written = Pick<Message, 'audience'>

/** The recipient with this reference, or the first of the audience; null when there is none. */
export async function exampleRecipient(
  db: Db,
  event: { id: string },
  { audience }: Written,
  reference?: string,
): Promise<Recipient | null> {
  if (reference) {
    const [named] = await recipients(
      db,
      and(eq(registrations.eventId, event.id), eq(registrations.reference, reference)),
    )
    if (named) return named
  }
  const first = await firstOf(db, event.id, audience)
  if (!first) return null
  return (await recipients(db, inArray(registrations.id, [first])))[0] ?? null
}

/**
 * Sends a message to whoever asks for it alone, in both languages, marked as a test and as it would
 * read for one of its recipients. Refuses `nobody-to-write-to` when there is none.
 */
export async function sendTest(
  tx: Tx,
  staff: { id: string; email: string },
  messageId: string,
  { site, reference }: { site: string; reference?: string },
): Promise<void> {
  const message = await holdMessage(tx, messageId)
  const event = await eventById(tx, message.eventId)
  if (!event) throw new NotFound()
  const example = await exampleRecipient(tx, event, message, reference)
  if (!example) throw new Refusal('nobody-to-write-to')
  const test = (locale: Locale) => {
    const { mail } = letterFor(example, message.texts, { event, site }, locale)
    return { to: staff.email, locale, mail: { ...mail, test: true } }
  }
  await queue(tx, ...locales.map(test))
  await record(tx, {
    act: 'message-tested',
    actorId: staff.id,
    eventId: event.id,
    subject: { kind: 'message', id: messageId },
  })
}
