import { and, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { type LetterState, letterColumns, withState } from './letters'
import type { MailKind } from './mail'
import { letterStates, type OutboxFilter } from './outbox-filter'
import { standing } from './standing'

export const pageSize = 50

const columns = {
  ...letterColumns,
  reference: registrations.reference,
  slug: events.slug,
  eventKind: events.kind,
}

/** A page of the mails that match, the newest first; what they say is only with a single one. */
export async function outboxPage(db: Db, filter: OutboxFilter) {
  const letters = await db
    .select(columns)
    .from(outbox)
    .leftJoin(registrations, eq(registrations.id, outbox.registrationId))
    .leftJoin(events, eq(events.id, registrations.eventId))
    .where(and(sought(filter), filter.state && standing[filter.state]()))
    .orderBy(desc(outbox.id))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
  return letters.map(withState)
}

/** How many mails match in each state, and of which kinds there are any. */
export async function outboxCounts(db: Db, filter: OutboxFilter) {
  const state = sql<LetterState>`case
    when ${standing.sent()} then 'sent' when ${standing['given-up']()} then 'given-up'
    when ${standing.retrying()} then 'retrying' else 'waiting' end`
  const [found, kinds] = await Promise.all([
    db
      .select({ state, count: count() })
      .from(outbox)
      .leftJoin(registrations, eq(registrations.id, outbox.registrationId))
      .where(sought(filter))
      .groupBy(sql`1`),
    db.selectDistinct({ kind: outbox.kind }).from(outbox),
  ])
  const byState = Object.fromEntries(letterStates.map((one) => [one, 0])) as Record<
    LetterState,
    number
  >
  for (const { state, count } of found) byState[state] = count
  const all = found.reduce((sum, { count }) => sum + count, 0)
  return { all, byState, kinds: kinds.map(({ kind }) => kind) }
}

/** One mail with what was really sent, unless it held a secret; or null. */
export async function oneLetter(db: Db, id: number) {
  const [letter] = await db
    .select({ ...columns, sent: outbox.sent, messageId: outbox.messageId })
    .from(outbox)
    .leftJoin(registrations, eq(registrations.id, outbox.registrationId))
    .leftJoin(events, eq(events.id, registrations.eventId))
    .where(eq(outbox.id, id))
  return letter ? withState(letter) : null
}

// Addresses are stored in lower case, references in upper.
function sought({ q, kind }: OutboxFilter): SQL | undefined {
  const like = q && `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return and(
    kind ? eq(outbox.kind, kind as MailKind) : undefined,
    q
      ? or(sql`${outbox.to} like ${like} escape '\\'`, eq(registrations.reference, q.toUpperCase()))
      : undefined,
  )
}
