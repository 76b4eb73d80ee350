import { getTableColumns, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, journeys, reviews } from '@/db/schema/applications'
import { changeRequests } from '@/db/schema/change-requests'
import { documents } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { outbox } from '@/db/schema/records'
import { decisions, registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { calendarDay, dayAfter, days, hours, now } from '../clock'
import { eventDays } from '../event/choices'
import { hasBegun, type Window, windowState } from '../event/window'
import { wantedPerApplication } from '../review/review-form'

const counted = [
  'review',
  'release',
  'requests',
  'reviewers-short',
  'reviews-missing',
  'offers-ending',
  'places-unanswered',
  'unconfirmed',
  'stay-unanswered',
  'letters-to-issue',
  'mails-failed',
] as const
type Counted = (typeof counted)[number]

/** What staff can be asked to do about an event. Each has its words under `toDo`. */
export type Task = 'window-opens' | 'window-closes' | Counted

export type ToDo = {
  task: Task
  /** How many people or things; of a window, how many days are left. */
  count: number
  /** Of unanswered places: how many of them are due within three days. */
  soon?: number
  /** When the window opens or closes, and by when the hotel has to know. */
  at?: Date
}

/**
 * What needs doing now, by event id: first the window that opens or closes within a week, then what
 * there is at least one of, in the order of `counted`. Offers count when they end within a day, the
 * places of an academy until they are answered, a stay until the event begins. One query for all events.
 */
export async function toDo(db: Db): Promise<Map<string, ToDo[]>> {
  const from = now()
  const after = (time: number) => new Date(from.getTime() + time)
  // One living registration of the event, under its own name, with something about it.
  const living = (
    about: SQL,
    more: SQL = sql``,
  ) => sql`(select count(*) from ${registrations} ${more}
    where ${registrations.eventId} = ${events.id}
    and ${registrations.status} in ('received', 'approved', 'reserve') and ${about})`
  const decided = sql`left join ${decisions} on ${decisions.registrationId} = ${registrations.id}`
  const offered = (about: SQL) => sql`(select count(*) from ${academyPlaces}
    where ${academyPlaces.eventId} = ${events.id} and ${about})`
  const reviewersOf = (about: SQL) => sql`(select count(*) from ${reviews}
    where ${reviews.registrationId} = ${registrations.id} and ${about})`

  const counts: Record<Counted, SQL> = {
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
      where ${fundedPlaces.eventId} = ${events.id} and ${gt(fundedPlaces.offeredUntil, from)}
      and ${lte(fundedPlaces.offeredUntil, after(hours(24)))})`,
    'places-unanswered': offered(isNotNull(academyPlaces.offeredUntil)),
    unconfirmed: living(
      sql`${registrations.registeredBy} is not null and ${registrations.confirmedAt} is null`,
    ),
    'stay-unanswered': living(
      sql`${academyPlaces.offeredUntil} is null and ${journeys.lodgingAt} is null`,
      sql`inner join ${academyPlaces} on ${academyPlaces.registrationId} = ${registrations.id}
        left join ${journeys} on ${journeys.registrationId} = ${registrations.id}`,
    ),
    'reviewers-short': living(
      sql`${decisions.releasedAt} is null and ${reviewersOf(isNotNull(reviews.conflictAt))} > 0
        and ${reviewersOf(isNull(reviews.conflictAt))} < ${wantedPerApplication}`,
      decided,
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
    Object.entries({
      ...counts,
      soon: offered(lte(academyPlaces.offeredUntil, after(days(3)))),
    }).map(([task, count]) => [task, sql<number>`${count}`.mapWith(Number)]),
  ) as Record<Counted | 'soon', SQL<number>>
  const { state, startsOn, opensAt, closesAt, hotelDeadline } = getTableColumns(events)
  const rows = await db
    .select({
      ...{ id: events.id, ...columns },
      event: { state, startsOn, opensAt, closesAt, hotelDeadline },
    })
    .from(events)
  return new Map(
    rows.map(({ id, event, soon, ...numbers }) => [
      id,
      [
        ...windowTask(event, from),
        ...counted
          .filter(
            (task) => numbers[task] > 0 && (task !== 'stay-unanswered' || !hasBegun(event, from)),
          )
          .map((task) => ({
            ...{ task, count: numbers[task] },
            ...(task === 'places-unanswered' && { soon }),
            ...(task === 'stay-unanswered' && { at: event.hotelDeadline }),
          })),
      ],
    ]),
  )
}

const daysAhead = 7

// A draft opens for nobody, whatever its dates.
function windowTask(event: Window, from: Date): ToDo[] {
  const state = windowState(event, from)
  if (state === 'closed' || event.state === 'draft') return []
  const [task, at] =
    state === 'open'
      ? (['window-closes', event.closesAt] as const)
      : (['window-opens', event.opensAt] as const)
  const today = calendarDay(from)
  if (calendarDay(at) > dayAfter(today, daysAhead)) return []
  const count = eventDays({ startsOn: today, endsOn: calendarDay(at) }).length - 1
  return [{ task, count, at }]
}
