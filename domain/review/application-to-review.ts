import { and, asc, eq, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications, cvs, reviews } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Category } from '../application/answers'
import { hasPriority, incomeGroupOf } from '../application/countries'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { isLiving } from '../registration/answers'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'
import { isOpen } from './assign-reviews'
import { type Queued, queueOf } from './my-reviews'
import { isInPart, type QueueFilter } from './queue-filter'

export type ApplicationToReview = NonNullable<Awaited<ReturnType<typeof applicationToReview>>>

/**
 * An application as a reviewer it is assigned to sees it: what was applied with, but no address,
 * gender or other answer that has no say in it, nor any decision. With their own review, what
 * comes before and after it in their queue (in `part` of it, if one is named), and, once their own
 * is submitted, the others' reviews as far as they are. Null for everybody else, and for whoever
 * has declared a conflict of interest. Two queries.
 */
export async function applicationToReview(
  db: Db,
  person: Person,
  eventSlug: string,
  reference: string,
  part: QueueFilter = {},
) {
  const [rows, queue] = await Promise.all([
    reviewsOf(db, eventSlug, reference),
    queueOf(db, person, eventSlug),
  ])
  const mine = rows.find(({ review }) => review.reviewerId === person.id)
  if (!mine) return null
  const { event, review, status, releasedAt, application, cv } = mine
  if (!can.reviewApplication(person, { ...review, eventId: event.id })) return null
  const { residence, researchCountries } = application
  return {
    event,
    review,
    open: isOpen({ status, releasedAt }),
    application: {
      ...application,
      category: application.category as Category,
      residence: withIncome(residence),
      researchCountries: researchCountries.map(withIncome),
      priority: hasPriority({ residence, researchCountries }),
      // Once it is over, or rejected and told so, its file is not theirs to see any more.
      cv: isLiving(status) ? cv : null,
    },
    others: review.submittedAt
      ? rows.flatMap((one) =>
          one.review.reviewerId === person.id || one.review.submittedAt === null
            ? []
            : [sayOf(one.review)],
        )
      : null,
    ...aroundOf(queue, application.reference, part),
  }
}

const withIncome = (code: string) => ({ code, group: incomeGroupOf(code) })

type Row = Awaited<ReturnType<typeof reviewsOf>>[number]

const sayOf = ({ scores, recommendation, comment, total }: Row['review']) => ({
  ...{ scores, recommendation, comment, total },
})

/** Every review of an application, each with all that is shown of it to a reviewer. */
function reviewsOf(db: Db, eventSlug: string, reference: string) {
  return db
    .select({
      event: {
        ...{ id: events.id, slug: events.slug, texts: events.texts, themes: events.themes },
        criteria: events.criteria,
      },
      status: registrations.status,
      releasedAt: decisions.releasedAt,
      application: {
        reference: registrations.reference,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
        category: registrations.delegateRole,
        stream: registrations.theme,
        attendance: applications.attendance,
        affiliation: applications.affiliation,
        residence: applications.residence,
        researchCountries: applications.researchCountries,
        title: applications.title,
        abstract: applications.abstract,
        motivation: applications.motivation,
      },
      cv: { fileId: cvs.fileId, name: cvs.name },
      review: {
        registrationId: reviews.registrationId,
        reviewerId: reviews.reviewerId,
        conflictAt: reviews.conflictAt,
        scores: reviews.scores,
        recommendation: reviews.recommendation,
        comment: reviews.comment,
        total: reviews.total,
        submittedAt: reviews.submittedAt,
        updatedAt: reviews.updatedAt,
      },
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(reviews, eq(reviews.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(
      cvs,
      and(eq(cvs.eventId, registrations.eventId), eq(cvs.personId, registrations.personId)),
    )
    .where(
      and(
        eq(events.slug, eventSlug),
        eq(registrations.reference, tidyReference(reference)),
        ne(registrations.status, 'cancelled'),
        isStillNamed,
      ),
    )
    .orderBy(asc(reviews.submittedAt), asc(reviews.reviewerId))
}

/** Where in the queue an application stands, and what comes before and after it. */
export function aroundOf(queue: Queued[], reference: string, part: QueueFilter) {
  const way = queue.filter((one) => one.reference === reference || isInPart(one, part))
  const i = way.findIndex((one) => one.reference === reference)
  return {
    number: i + 1,
    count: way.length,
    previous: way[i - 1]?.reference ?? null,
    next: way[i + 1]?.reference ?? null,
  }
}
