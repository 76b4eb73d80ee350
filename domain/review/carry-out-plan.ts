import type { Tx } from '@/db/client'
import { enterEvent } from '../event/seats'
import { assignReviews } from './assign-reviews'
import { type Assignments, assignments, reviewersOf } from './assignments'
import { type Plan, planEvenly } from './plan-evenly'

/** The plan by which every application of an event has so many reviewers, as things stand. */
export const planOf = ({ applications, reviewers }: Assignments, perApplication: number): Plan =>
  planEvenly(
    applications.map((one) => ({
      ...one,
      reviewers: reviewersOf(one).map(({ reviewerId }) => reviewerId),
      conflicts: one.reviews.flatMap((review) => (review.conflictAt ? [review.reviewerId] : [])),
    })),
    reviewers,
    perApplication,
  )

/**
 * Assigns by the plan as it is at this very moment, which may be another than the one that was
 * looked at. Returns how many were assigned, and how many applications have fewer reviewers than
 * wanted even so.
 */
export async function carryOutPlan(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  perApplication: number,
): Promise<{ assigned: number; short: number }> {
  await enterEvent(tx, eventId)
  const { pairs, short } = planOf(await assignments(tx, eventId), perApplication)
  const { assigned } = await assignReviews(
    tx,
    staff,
    eventId,
    pairs.map(({ applicationId, reviewerId }) => ({ registrationId: applicationId, reviewerId })),
  )
  return { assigned, short: short.length }
}
