import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import { NotFound } from '../refusal'
import { tidyReference } from '../registration/reference'

/** Somebody's review of an application, by the addresses of both. Throws NotFound when it is not assigned to them. */
export async function reviewOf(
  db: Db,
  reviewer: { id: string },
  { event, reference }: { event: string; reference: string },
) {
  const [found] = await db
    .select({
      registrationId: registrations.id,
      reference: registrations.reference,
      eventId: events.id,
      slug: events.slug,
      criteria: events.criteria,
      reviewerId: reviews.reviewerId,
      conflictAt: reviews.conflictAt,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(registrations, eq(registrations.id, reviews.registrationId))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(
      and(
        eq(reviews.reviewerId, reviewer.id),
        eq(events.slug, event),
        eq(registrations.reference, tidyReference(reference)),
      ),
    )
  if (!found) throw new NotFound()
  return found
}
