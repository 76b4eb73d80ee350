import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, cvs, journeys, reviews } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { historyOf } from '../lists/one-attendee'
import { lettersOf } from '../mail/letters'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'

export type ApplicationInFull = NonNullable<Awaited<ReturnType<typeof oneApplication>>>

/**
 * Everything about one application of an event, for staff: what was sent, what reviewers say of it,
 * the outcome, the place and the journey, its letters and its history. No passport data: those have
 * a page and a permission of their own. Null when there is none.
 */
export async function oneApplication(db: Db, eventId: string, reference: string) {
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
  return { ...row, reviews: said, history, letters }
}

/** What reviewers say of an application; whoever declared a conflict of interest has no say. */
const reviewsOf = (db: Db, registrationId: string) =>
  db
    .select({
      reviewer: people.email,
      total: reviews.total,
      scores: reviews.scores,
      recommendation: reviews.recommendation,
      comment: reviews.comment,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(eq(reviews.registrationId, registrationId), isNull(reviews.conflictAt)))
    .orderBy(asc(people.email))
