import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications, reviews } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Category } from '../application/answers'
import { eventBySlug, isKnown } from '../event/published'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { isStillNamed } from '../registration/still-named'
import { isOpen } from './assign-reviews'
import type { ReviewState } from './queue-filter'

export type Progress = { assigned: number; drafted: number; submitted: number }

/** The events somebody reviews, the earliest first, each with how far they have come. */
export async function reviewedBy(db: Db, person: Person) {
  const ids = person.roles.flatMap((role) => (role.role === 'reviewer' ? [role.eventId] : []))
  const [found, queue] = await Promise.all([
    db
      .select({
        ...{ id: events.id, slug: events.slug, texts: events.texts, city: events.city },
        ...{ startsOn: events.startsOn, endsOn: events.endsOn },
      })
      .from(events)
      .where(and(inArray(events.id, ids), isKnown()))
      .orderBy(asc(events.startsOn), asc(events.id)),
    queueOf(db, person),
  ])
  return found.map((event) => ({
    event,
    progress: progressOf(queue.filter(({ eventId }) => eventId === event.id)),
  }))
}

/**
 * A reviewer's queue at an event, in the order in which it was assigned, with how far they have
 * come. What they have a conflict of interest in is not there, nor what was withdrawn. Null for
 * whoever does not review the event.
 */
export async function myReviews(db: Db, person: Person, eventSlug: string) {
  const [event, queue] = await Promise.all([
    eventBySlug(db, eventSlug),
    queueOf(db, person, eventSlug),
  ])
  if (!event || !can.review(person, { eventId: event.id })) return null
  return { event, queue, progress: progressOf(queue) }
}

export type Queued = Awaited<ReturnType<typeof queueOf>>[number]

/** Everything in somebody's queue, at every event or at one. */
export async function queueOf(db: Db, reviewer: { id: string }, eventSlug?: string) {
  const rows = await db
    .select({
      eventId: registrations.eventId,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      category: registrations.delegateRole,
      stream: registrations.theme,
      status: registrations.status,
      attendance: applications.attendance,
      title: applications.title,
      scores: reviews.scores,
      recommendation: reviews.recommendation,
      comment: reviews.comment,
      submittedAt: reviews.submittedAt,
      releasedAt: decisions.releasedAt,
    })
    .from(reviews)
    .innerJoin(registrations, eq(registrations.id, reviews.registrationId))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(
      and(
        eq(reviews.reviewerId, reviewer.id),
        isNull(reviews.conflictAt),
        ne(registrations.status, 'cancelled'),
        isStillNamed,
        eventSlug === undefined ? undefined : eq(events.slug, eventSlug),
      ),
    )
    .orderBy(asc(reviews.assignedAt), asc(registrations.reference))
  return rows.map(({ comment: _, scores: __, recommendation: ___, ...row }, i) => ({
    ...row,
    category: row.category as Category,
    state: stateOf(rows[i] as (typeof rows)[number]),
  }))
}

type Standing = Pick<
  typeof reviews.$inferSelect,
  'scores' | 'recommendation' | 'comment' | 'submittedAt'
> &
  Parameters<typeof isOpen>[0]

/** How far a review has come; one that was never submitted is closed with the outcome's release. */
export function stateOf(review: Standing): ReviewState {
  if (review.submittedAt) return 'submitted'
  if (!isOpen(review)) return 'closed'
  const { scores, recommendation, comment } = review
  return Object.keys(scores).length > 0 || recommendation || comment ? 'drafted' : 'new'
}

/** How many are to be reviewed, how many of them are begun, and how many done. */
export function progressOf(queue: { state: ReviewState }[]): Progress {
  const count = (state: ReviewState) => queue.filter((one) => one.state === state).length
  return {
    assigned: queue.length - count('closed'),
    drafted: count('drafted'),
    submitted: count('submitted'),
  }
}
