import { and, asc, count, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { type Db, type Tx, transaction } from '@/db/client'
import { messageRecipients, messages } from '@/db/schema/messages'
import { outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { eventById } from '../event/published'
import { queue } from '../mail/outbox'
import { NotFound } from '../refusal'
import { living } from '../registration/answers'
import { asksForTheEnded, audienceOf } from './audience'
import { holdMessage, type Message } from './hold'
import { letterFor, recipients } from './recipients'

/** How many letters are written in one transaction: others come in between. */
export const lettersAtOnce = 100

/** The ids of the messages whose time has come or that were not sent to the end, the earliest first. */
export async function messagesToSend(db: Db): Promise<string[]> {
  const due = and(eq(messages.state, 'scheduled'), lte(messages.sendAt, now()))
  const found = await db
    .select({ id: messages.id })
    .from(messages)
    .where(or(due, eq(messages.state, 'sending')))
    .orderBy(asc(messages.sendAt), asc(messages.id))
  return found.map(({ id }) => id)
}

/**
 * Goes on with sending a message by one step, in one transaction: settles whom it goes to, or
 * writes the letters to the next of them. False when there is nothing left to do. Whatever stops
 * it in between, and however many do it at once, each recipient is written to once: the letter and
 * the note of it are stored together, under the message's own lock.
 */
export const sendOn = (messageId: string, site: string): Promise<boolean> =>
  transaction(async (tx) => {
    const message = await holdMessage(tx, messageId)
    if (message.state === 'scheduled' && message.sendAt && message.sendAt <= now()) {
      await settleRecipients(tx, message)
      return true
    }
    return message.state === 'sending' && writeLetters(tx, message, site)
  })

async function settleRecipients(tx: Tx, { id, eventId, audience }: Message) {
  const ids = await audienceOf(tx, eventId, audience)
  if (ids.length > 0)
    await tx
      .insert(messageRecipients)
      .values(ids.map((registrationId) => ({ messageId: id, registrationId })))
      .onConflictDoNothing()
  await tx.update(messages).set({ state: 'sending' }).where(eq(messages.id, id))
}

async function writeLetters(tx: Tx, message: Message, site: string): Promise<boolean> {
  const { id, eventId, texts, audience } = message
  const event = await eventById(tx, eventId)
  if (!event) throw new NotFound()
  // Whoever has cancelled since it was settled stays among its people, without a letter.
  const stays = asksForTheEnded(audience) ? undefined : inArray(registrations.status, [...living])
  const next = await tx
    .select({ registrationId: messageRecipients.registrationId })
    .from(messageRecipients)
    .innerJoin(registrations, eq(registrations.id, messageRecipients.registrationId))
    .where(and(eq(messageRecipients.messageId, id), isNull(messageRecipients.letterId), stays))
    .orderBy(messageRecipients.registrationId)
    .limit(lettersAtOnce)
  if (next.length === 0) return finish(tx, message)

  const ids = next.map(({ registrationId }) => registrationId)
  const to = await recipients(tx, and(inArray(registrations.id, ids), stays))
  await queue(
    tx,
    ...to.map((one) => ({ ...letterFor(one, texts, { event, site }), messageId: id })),
  )
  if (to.length > 0) await noteLetters(tx, id, to.map(idOf))
  return true
}

const idOf = ({ id }: { id: string }) => id

const noteLetters = (tx: Tx, messageId: string, ids: string[]) =>
  tx
    .update(messageRecipients)
    .set({
      letterId: sql`(select ${outbox.id} from ${outbox} where ${outbox.messageId} = ${messageId}
        and ${outbox.registrationId} = ${messageRecipients.registrationId})`,
    })
    .where(
      and(
        eq(messageRecipients.messageId, messageId),
        inArray(messageRecipients.registrationId, ids),
      ),
    )

async function finish(tx: Tx, { id, eventId }: Message): Promise<false> {
  await tx.update(messages).set({ state: 'sent', finishedAt: now() }).where(eq(messages.id, id))
  const [written] = await tx
    .select({ count: count() })
    .from(messageRecipients)
    .where(and(eq(messageRecipients.messageId, id), isNotNull(messageRecipients.letterId)))
  await record(tx, {
    act: 'message-sent',
    actorId: null,
    eventId,
    subject: { kind: 'message', id },
    after: { letters: written?.count ?? 0 },
  })
  return false
}
