import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'

/**
 * Takes applications of an event back from a reviewer. What they have submitted stays, and so does
 * a declared conflict of interest: neither is counted. Returns how many were taken back.
 */
export async function takeBack(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  reviewerId: string,
  registrationIds: string[],
): Promise<number> {
  await enterEvent(tx, eventId)
  return takeBackAll(tx, staff, eventId, reviewerId, registrationIds)
}

/** The same once the event is entered; without ids, everything the reviewer has not submitted. */
export async function takeBackAll(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  reviewerId: string,
  only?: string[],
): Promise<number> {
  const here = tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), only && inArray(registrations.id, only)))
  const taken = await tx
    .delete(reviews)
    .where(
      and(
        eq(reviews.reviewerId, reviewerId),
        isNull(reviews.submittedAt),
        isNull(reviews.conflictAt),
        inArray(reviews.registrationId, here),
      ),
    )
    .returning({ registrationId: reviews.registrationId })
  const [reviewer] = await tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, reviewerId))
  await record(
    tx,
    ...taken.map(({ registrationId }) => ({
      act: 'review-taken-back' as const,
      actorId: staff.id,
      eventId,
      registrationId,
      before: { reviewerId },
      after: { name: reviewer?.email },
    })),
  )
  return taken.length
}
