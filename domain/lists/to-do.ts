import { and, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AnyColumn } from '@/db/columns'
import { academyPlaces, journeys, reviews } from '@/db/schema/applications'
import { changeRequests } from '@/db/schema/change-requests'
import { documents } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { outbox } from '@/db/schema/records'
import { decisions, registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { hours, now } from '../clock'

/** What staff can be asked to do about an event. Each has its words under `toDo`. */
export const tasks = [
  'review',
  'release',
  'requests',
  'offers-ending',
  'places-ending',
  'unconfirmed',
  'reviews-missing',
  'letters-to-issue',
  'mails-failed',
] as const
export type Task = (typeof tasks)[number]
export type ToDo = { task: Task; count: number }

const soon = hours(24)

/**
 * What needs doing now, by event id: only what there is at least one of, in the order of `tasks`.
 * Offers and places count when they end within a day. One query for all events.
 */
export async function toDo(db: Db): Promise<Map<string, ToDo[]>> {
  const [from, until] = [now(), new Date(now().getTime() + soon)]
  const within = (column: AnyColumn) => and(gt(column, from), lte(column, until))
  // One living registration of the event, under its own name, with something about it.
  const living = (
    about: SQL,
    more: SQL = sql``,
  ) => sql`(select count(*) from ${registrations} ${more}
    where ${registrations.eventId} = ${events.id}
    and ${registrations.status} in ('received', 'approved', 'reserve') and ${about})`
  const decided = sql`left join ${decisions} on ${decisions.registrationId} = ${registrations.id}`

  const counts: Record<Task, SQL> = {
    review: living(
      sql`${registrations.status} = 'received' and ${decisions.registrationId} is null`,
      decided,
    ),
    release: living(
      sql`${decisions.registrationId} is not null and ${decisions.releasedAt} is null`,
      decided,
    ),
    requests: sql`${living(
      sql`${changeRequests.decidedAt} is null`,
      sql`inner join ${changeRequests} on ${changeRequests.registrationId} = ${registrations.id}`,
    )} + ${living(
      sql`${substitutions.endedAt} is null and ${substitutions.confirmedAt} is not null`,
      sql`inner join ${substitutions} on ${substitutions.registrationId} = ${registrations.id}`,
    )}`,
    'offers-ending': sql`(select count(*) from ${fundedPlaces}
      where ${fundedPlaces.eventId} = ${events.id} and ${within(fundedPlaces.offeredUntil)})`,
    'places-ending': sql`(select count(*) from ${academyPlaces}
      where ${academyPlaces.eventId} = ${events.id} and ${within(academyPlaces.offeredUntil)})`,
    unconfirmed: living(
      sql`${registrations.registeredBy} is not null and ${registrations.confirmedAt} is null`,
    ),
    'reviews-missing': living(
      sql`${reviews.submittedAt} is null and ${reviews.conflictAt} is null`,
      sql`inner join ${reviews} on ${reviews.registrationId} = ${registrations.id}`,
    ),
    'letters-to-issue': living(
      sql`${journeys.needsVisa} and not exists (select 1 from ${documents}
        where ${documents.registrationId} = ${registrations.id}
        and ${documents.kind} = 'visa-letter' and ${documents.revokedAt} is null)`,
      sql`inner join ${journeys} on ${journeys.registrationId} = ${registrations.id}
        inner join ${academyPlaces} on ${academyPlaces.registrationId} = ${registrations.id}`,
    ),
    'mails-failed': sql`(select count(*) from ${outbox}
      inner join ${registrations} on ${registrations.id} = ${outbox.registrationId}
      where ${registrations.eventId} = ${events.id}
      and ${outbox.sentAt} is null and ${outbox.lastError} is not null)`,
  }
  const columns = Object.fromEntries(
    Object.entries(counts).map(([task, count]) => [task, sql<number>`${count}`.mapWith(Number)]),
  ) as Record<Task, SQL<number>>
  const rows = await db.select({ id: events.id, ...columns }).from(events)
  return new Map(
    rows.map((row) => [
      row.id,
      tasks.flatMap((task) => (row[task] > 0 ? [{ task, count: row[task] }] : [])),
    ]),
  )
}
