import { and, asc, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { dayAfter, startOfDay } from '../clock'
import { like as holds } from '../lists/attendee-conditions'
import { tidyReference } from '../registration/reference'
import { fold } from '../registration/search-text'
import type { LogFilter } from './log-filter'

export type LogEntry = Awaited<ReturnType<typeof logEntries>>[number]

/** So many of the log's entries that fit a filter, the newest first. */
export async function logEntries(db: Db, filter: LogFilter, most: number) {
  // Their ids alone, and of each way to fit by itself: an index then finds the newest at once.
  const found = await Promise.all(
    waysToFit(db, filter).map((way) =>
      db
        .select({ id: auditLog.id })
        .from(auditLog)
        .where(and(matching(db, filter), way))
        .orderBy(desc(auditLog.id))
        .limit(most),
    ),
  )
  const newest = [...new Set(found.flat().map(({ id }) => id))]
    .toSorted((one, other) => other - one)
    .slice(0, most)
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
    .where(inArray(auditLog.id, newest))
    .orderBy(desc(auditLog.id))
}

function matching(db: Db, filter: LogFilter): SQL | undefined {
  const { registration, partnership, event, subject, act, from, to, before } = filter
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
    from ? gte(auditLog.id, firstSince(db, startOfDay(from))) : undefined,
    to ? lte(auditLog.id, lastBefore(db, startOfDay(dayAfter(to)))) : undefined,
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
    // Looked for beside a person, the words narrow down what is theirs.
    filter.q && filter.person ? or(...speaksOf(db, filter.q)) : undefined,
  )
}

// Entries are written in the order of time: where a day begins among them, an index tells.
const firstSince = (db: Db, at: Date) =>
  db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(gte(auditLog.at, at))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(1)

const lastBefore = (db: Db, at: Date) =>
  db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(lt(auditLog.at, at))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1)

/** In which ways an entry can be of a person or speak of some words; any one of them is enough. */
function waysToFit(db: Db, { person, q }: LogFilter): (SQL | undefined)[] {
  if (person) return ofPerson(db, person)
  return q ? speaksOf(db, q) : [undefined]
}

/** What somebody did, and what was done to them. */
const ofPerson = (db: Db, id: string) => [
  eq(auditLog.actorId, id),
  inArray(
    auditLog.registrationId,
    db.select({ id: registrations.id }).from(registrations).where(eq(registrations.personId, id)),
  ),
  and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, id)),
]

/**
 * Entries by or of somebody whose address has these letters in it, or whose name has these words, and
 * those of a reference that has them.
 */
function speaksOf(db: Db, words: string) {
  const like = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const folded = fold(words).split(' ').filter(Boolean)
  const named =
    folded.length > 0
      ? and(...folded.map((word) => holds(registrations.searchText, word)))
      : sql`false`
  const found = db
    .select({ id: people.id })
    .from(people)
    .where(
      or(
        sql`${people.email} like ${like.toLowerCase()} escape '\\'`,
        inArray(
          people.id,
          db.select({ id: registrations.personId }).from(registrations).where(named),
        ),
      ),
    )
  return [
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
            named,
          ),
        ),
    ),
  ]
}
