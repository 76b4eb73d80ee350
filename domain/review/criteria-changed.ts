import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { chunks } from '../chunks'
import type { Criterion } from '../event/facts'
import type { Event } from '../event/seats'
import { Refusal } from '../refusal'
import { totalOf } from './total-of'

type Review = typeof reviews.$inferSelect

/** What other criteria do to the reviews of an event. */
export type Rescored = {
  /** Submitted reviews that come to another total, with it. */
  totals: Review[]
  /** How many submitted reviews have no score for what is new. */
  missing: number
}

/**
 * What changing an event's criteria does to its reviews. Refuses `criterion-is-scored` when one of
 * those that were there is gone or has another scale, and somebody has scored it. Whoever calls
 * holds the event: nobody scores meanwhile.
 */
export async function rescored(tx: Tx, before: Event, after: Event): Promise<Rescored> {
  if (JSON.stringify(before.criteria) === JSON.stringify(after.criteria))
    return { totals: [], missing: 0 }
  const all = await reviewsAt(tx, before.id)
  for (const { code, scale, label } of before.criteria) {
    const count = all.filter(({ scores }) => scores[code] !== undefined).length
    const same = after.criteria.some((one) => one.code === code && one.scale === scale)
    if (!same && count > 0)
      throw new Refusal('criterion-is-scored', { nameSv: label.sv, nameEn: label.en, count })
  }
  const submitted = all.filter(({ submittedAt }) => submittedAt !== null)
  const known = new Set(before.criteria.map(({ code }) => code))
  const fresh = after.criteria.filter(({ code }) => !known.has(code))
  return {
    totals: submitted.flatMap((review) => {
      const total = totalOf(scoredIn(review, after.criteria), review.scores)
      return total === review.total ? [] : [{ ...review, total }]
    }),
    missing: fresh.length > 0 ? submitted.length : 0,
  }
}

// A criterion that came later counts in a review once its reviewer has scored it.
const scoredIn = ({ scores }: Review, criteria: Criterion[]) =>
  criteria.filter(({ code }) => scores[code] !== undefined)

async function reviewsAt(tx: Tx, eventId: string): Promise<Review[]> {
  const found = await tx
    .select({ review: reviews })
    .from(reviews)
    .innerJoin(
      registrations,
      and(eq(registrations.id, reviews.registrationId), eq(registrations.eventId, eventId)),
    )
  return found.map(({ review }) => review)
}

/** Keeps the totals that reviews have come to. */
export async function keepTotals(tx: Tx, { totals }: Rescored): Promise<void> {
  for (const some of chunks(totals, 200))
    await tx
      .insert(reviews)
      .values(some)
      .onConflictDoUpdate({
        target: [reviews.registrationId, reviews.reviewerId],
        set: { total: sql`excluded.total` },
      })
}
