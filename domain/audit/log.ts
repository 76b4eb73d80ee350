import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { dayAfter, startOfDay } from '../clock'
import { tidyReference } from '../registration/reference'
import type { LogFilter } from './log-filter'

export type LogEntry = Awaited<ReturnType<typeof logEntries>>[number]

/** So many of the log's entries that fit a filter, the newest first. */
export function logEntries(db: Db, filter: LogFilter, most: number) {
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      act: auditLog.act,
      actorId: auditLog.actorId,
      actor: people.email,
      before: auditLog.before,
      after: auditLog.after,
      eventId: auditLog.eventId,
      partnershipId: auditLog.partnershipId,
      subjectKind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      registration: {
        reference: registrations.reference,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
      },
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))
    .leftJoin(registrations, eq(registrations.id, auditLog.registrationId))
    .where(matching(db, filter))
    .orderBy(desc(auditLog.id))
    .limit(most)
}

function matching(db: Db, filter: LogFilter): SQL | undefined {
  const { person, registration, partnership, event, subject, act, from, to, before } = filter
  const about = (kind: 'event' | 'partnership', slug: string) => {
    const table = kind === 'event' ? events : partnerships
    const ids = db.select({ id: table.id }).from(table).where(eq(table.slug, slug))
    const column = kind === 'event' ? auditLog.eventId : auditLog.partnershipId
    return or(
      inArray(column, ids),
      and(eq(auditLog.subjectKind, kind), inArray(auditLog.subjectId, ids)),
    )
  }
  return and(
    before ? lt(auditLog.id, before) : undefined,
    act && eq(auditLog.act, act),
    from ? gte(auditLog.at, startOfDay(from)) : undefined,
    to ? lt(auditLog.at, startOfDay(dayAfter(to))) : undefined,
    person ? ofPerson(db, person) : undefined,
    filter.by
      ? inArray(
          auditLog.actorId,
          db.select({ id: people.id }).from(people).where(eq(people.email, filter.by)),
        )
      : undefined,
    registration
      ? inArray(
          auditLog.registrationId,
          db
            .select({ id: registrations.id })
            .from(registrations)
            .where(eq(registrations.reference, tidyReference(registration))),
        )
      : undefined,
    event ? about('event', event) : undefined,
    partnership ? about('partnership', partnership) : undefined,
    subject
      ? and(eq(auditLog.subjectKind, subject.kind), eq(auditLog.subjectId, subject.id))
      : undefined,
    filter.q ? speaksOf(db, filter.q) : undefined,
  )
}

/** What somebody did, and what was done to them. */
const ofPerson = (db: Db, id: string) =>
  or(
    eq(auditLog.actorId, id),
    inArray(
      auditLog.registrationId,
      db.select({ id: registrations.id }).from(registrations).where(eq(registrations.personId, id)),
    ),
    and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, id)),
  )

/** Entries by or of somebody whose address has these letters in it, or of a reference that has. */
function speaksOf(db: Db, words: string) {
  const like = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const found = db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.email} like ${like.toLowerCase()} escape '\\'`)
  return or(
    inArray(auditLog.actorId, found),
    and(eq(auditLog.subjectKind, 'person'), inArray(auditLog.subjectId, found)),
    inArray(
      auditLog.registrationId,
      db
        .select({ id: registrations.id })
        .from(registrations)
        .where(
          or(
            sql`${registrations.reference} like ${like.toUpperCase()} escape '\\'`,
            inArray(registrations.personId, found),
          ),
        ),
    ),
  )
}
