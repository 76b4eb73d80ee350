import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { messageRecipients, messageRules, messages } from '@/db/schema/messages'
import { outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { givenUp } from '../mail/standing'

export const pageSize = 50

/**
 * How far the sending of a message has come, in people. `leftOut` are those whom it was to go to and
 * whose registration had ended when the letters were written.
 */
export type Progress = {
  settled: number
  written: number
  sent: number
  failed: number
  leftOut: number
}

// While it is being sent, whoever has no letter yet may still get one.
const isLeftOut = sql`${messages.state} = 'sent' and ${messageRecipients.letterId} is null
  and ${messageRecipients.registrationId} is not null`
const leftOut = sql<number>`count(case when ${isLeftOut} then 1 end)`.mapWith(Number)

const progress = () => ({
  settled: sql<number>`${count(messageRecipients.registrationId)} - ${leftOut}`.mapWith(Number),
  leftOut,
  written: count(messageRecipients.letterId),
  sent: count(outbox.sentAt),
  failed:
    sql<number>`count(case when ${outbox.id} is not null and ${givenUp()} then 1 end)`.mapWith(
      Number,
    ),
})

/** A page of an event's messages, the newest first, each with how far it has come; and how many there are. */
export async function messagesOf(db: Db, eventId: string, page: number) {
  const [found, [all]] = await Promise.all([
    db
      .select({ message: messages, ruleName: messageRules.name, ...progress() })
      .from(messages)
      .leftJoin(messageRules, eq(messageRules.id, messages.ruleId))
      .leftJoin(messageRecipients, eq(messageRecipients.messageId, messages.id))
      .leftJoin(outbox, eq(outbox.id, messageRecipients.letterId))
      .where(eq(messages.eventId, eventId))
      .groupBy(messages.id, messageRules.name)
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.select({ count: count() }).from(messages).where(eq(messages.eventId, eventId)),
  ])
  return { messages: found, total: all?.count ?? 0 }
}

/** One message of an event, or null. */
export async function messageById(db: Db, eventId: string, id: string) {
  const [message] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.eventId, eventId)))
  return message ?? null
}

/** How far one message has come. */
export async function progressOf(db: Db, messageId: string): Promise<Progress> {
  const [found] = await db
    .select(progress())
    .from(messageRecipients)
    .innerJoin(messages, eq(messages.id, messageRecipients.messageId))
    .leftJoin(outbox, eq(outbox.id, messageRecipients.letterId))
    .where(eq(messageRecipients.messageId, messageId))
  return found ?? { settled: 0, written: 0, sent: 0, failed: 0, leftOut: 0 }
}

/** A page of whom a message goes to, by name, each with the state of their letter. */
export const resultsOf = (db: Db, messageId: string, { page = 1, failed = false }) =>
  db
    .select({
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      letterId: messageRecipients.letterId,
      to: outbox.to,
      sentAt: outbox.sentAt,
      nextAttemptAt: outbox.nextAttemptAt,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
    })
    .from(messageRecipients)
    .innerJoin(registrations, eq(registrations.id, messageRecipients.registrationId))
    .leftJoin(outbox, eq(outbox.id, messageRecipients.letterId))
    .where(
      and(
        eq(messageRecipients.messageId, messageId),
        failed ? and(isNotNull(outbox.id), givenUp()) : undefined,
      ),
    )
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
    .limit(pageSize)
    .offset((page - 1) * pageSize)

/** An event's rules, by name. */
export const rulesOf = (db: Db, eventId: string) =>
  db
    .select()
    .from(messageRules)
    .where(eq(messageRules.eventId, eventId))
    .orderBy(asc(messageRules.name), asc(messageRules.id))

/** One rule of an event, or null. */
export async function ruleById(db: Db, eventId: string, id: string) {
  const [rule] = await db
    .select()
    .from(messageRules)
    .where(and(eq(messageRules.id, id), eq(messageRules.eventId, eventId)))
  return rule ?? null
}
