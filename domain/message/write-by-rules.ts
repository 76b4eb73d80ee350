import { eq, max } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { messageRules, messages } from '@/db/schema/messages'
import { record } from '../audit/record'
import { calendarDay, hours, now, startOfDay } from '../clock'
import { anchorAt, writesAt } from './rule-instant'
import type { Rule } from './rules'
import { typedOfMessage } from './typed'

// What a server that stood still for a night finds in the morning is still written; what lies
// further back is not news any more.
const stillWritten = hours(24)

/** The active rules whose time has come and that have not written yet, with their anchor's instant. */
export async function rulesToWrite(db: Db): Promise<{ rule: Rule; anchor: Date }[]> {
  const rows = await db
    .select({ rule: messageRules, event: events })
    .from(messageRules)
    .innerJoin(events, eq(events.id, messageRules.eventId))
    .where(eq(messageRules.active, true))
  const at = now()
  const due = rows
    .filter(({ event }) => event.state === 'published')
    .map(({ rule, event }) => ({ rule, anchor: anchorAt(event, rule.anchor) }))
    .filter(({ rule, anchor }) => {
      const since = at.getTime() - writesAt(anchor, rule.daysBefore).getTime()
      return since >= 0 && since < stillWritten
    })
  if (due.length === 0) return []
  const written = new Map(
    (
      await db
        .select({ ruleId: messages.ruleId, last: max(messages.ruleAt) })
        .from(messages)
        .groupBy(messages.ruleId)
    ).map(({ ruleId, last }) => [ruleId, last]),
  )
  return due.filter(({ rule, anchor }) => {
    const last = written.get(rule.id)
    return !last || calendarDay(last) < calendarDay(anchor)
  })
}

/**
 * Writes a rule's message, to be sent at once. Once for each day of its anchor: when a deadline is
 * moved to a later day it writes again, when to another hour of the same day, or to an earlier day
 * than it has written for, it does not. False when another process has written it.
 */
export async function writeByRule(tx: Tx, { rule, anchor }: { rule: Rule; anchor: Date }) {
  const id = crypto.randomUUID()
  const { eventId, audience, texts, createdBy } = rule
  const at = now()
  const day = startOfDay(calendarDay(anchor))
  const written = await tx
    .insert(messages)
    .values({
      ...{ id, eventId, audience, texts, createdBy },
      ...{ state: 'scheduled', sendAt: at, createdAt: at, ruleId: rule.id, ruleAt: day },
    })
    .onConflictDoNothing({ target: [messages.ruleId, messages.ruleAt] })
    .returning({ id: messages.id })
  if (written.length === 0) return false
  await record(tx, {
    act: 'message-written',
    actorId: null,
    eventId,
    subject: { kind: 'message', id },
    after: { rule: rule.name, ...typedOfMessage(rule) },
  })
  return true
}
