import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, cvs, journeys, reviews } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { historyOf } from '../lists/one-attendee'
import { lettersOf } from '../mail/letters'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'
import { isOpen } from '../review/assign-reviews'

export type ApplicationInFull = NonNullable<Awaited<ReturnType<typeof oneApplication>>>

/**
 * Everything about one application of an event, for staff: what was sent, what reviewers say of it,
 * the outcome, the place and the journey, its letters and its history. No passport data: those have
 * a page and a permission of their own. What others say of it is `hidden` from staff who are to
 * review it themselves, until they have submitted their own review, and from whoever declared a
 * conflict of interest. Null when there is none.
 */
export async function oneApplication(
  db: Db,
  viewer: { id: string },
  eventId: string,
  reference: string,
) {
  const [row] = await db
    .select({
      registration: registrations,
      application: applications,
      email: people.email,
      place: academyPlaces,
      journey: journeys,
      sensitive: sensitiveAnswers,
      decision: decisions,
      cv: { fileId: cvs.fileId, name: cvs.name },
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(
      cvs,
      and(eq(cvs.eventId, registrations.eventId), eq(cvs.personId, registrations.personId)),
    )
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.reference, tidyReference(reference)),
        isStillNamed,
      ),
    )
  if (!row) return null
  const { id } = row.registration
  const [said, history, letters] = await Promise.all([
    reviewsOf(db, id),
    historyOf(db, id),
    lettersOf(db, id),
  ])
  const hidden = hiddenFrom(viewer, said, {
    status: row.registration.status,
    releasedAt: row.decision?.releasedAt ?? null,
  })
  return {
    ...row,
    hidden,
    // Whoever declared a conflict of interest has no say.
    reviews: hidden ? [] : said.filter(({ conflictAt }) => conflictAt === null),
    history: hidden ? history.map(withoutScores) : history,
    letters,
  }
}

type Said = Awaited<ReturnType<typeof reviewsOf>>

/** Why the reviews of an application are not shown to somebody; null when they are. */
function hiddenFrom(
  viewer: { id: string },
  reviews: Said,
  stands: Parameters<typeof isOpen>[0],
): 'conflict' | 'own-first' | null {
  const own = reviews.find(({ reviewerId }) => reviewerId === viewer.id)
  if (!own) return null
  if (own.conflictAt) return 'conflict'
  // Once no review can be submitted any more, nobody is led by what they see.
  return own.submittedAt === null && isOpen(stands) ? 'own-first' : null
}

const withoutScores = (entry: Awaited<ReturnType<typeof historyOf>>[number]) =>
  entry.act === 'review-submitted' ? { ...entry, before: null, after: null } : entry

/** Every review of an application, in the order of the reviewers' addresses. */
const reviewsOf = (db: Db, registrationId: string) =>
  db
    .select({
      reviewerId: reviews.reviewerId,
      reviewer: people.email,
      conflictAt: reviews.conflictAt,
      total: reviews.total,
      scores: reviews.scores,
      recommendation: reviews.recommendation,
      comment: reviews.comment,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.registrationId, registrationId))
    .orderBy(asc(people.email))
