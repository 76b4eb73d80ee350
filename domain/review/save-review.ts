import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import type { Recommendation } from '../application/answers'
import { enterApplication } from '../application/enter-application'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { now } from '../clock'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { missingIn, type Scores, totalOf, unlikeIn } from './total-of'

export type ReviewAnswers = {
  scores: Scores
  recommendation: Recommendation | null
  comment: string
}

/**
 * Keeps a reviewer's review of an application assigned to them: as a draft, or submitted. What has
 * been submitted stays so and may be changed until the outcome is released. Throws Problems when
 * what is submitted is not whole or a score not on its scale, NotFound for whoever it is not
 * assigned to and when the application is over; refuses `conflict-of-interest` and
 * `review-is-closed`.
 */
export async function saveReview(
  tx: Tx,
  reviewer: { id: string },
  registrationId: string,
  answers: ReviewAnswers,
  submit: boolean,
): Promise<void> {
  const { it, mine } = await enterReview(tx, reviewer, registrationId)
  if (mine.conflictAt) throw new Refusal('conflict-of-interest')
  requireOpen(it)
  const { criteria } = it.event
  const scores = onlyKnown(answers.scores, criteria)
  const submits = submit || mine.submittedAt !== null
  const { recommendation, comment } = answers
  const problems = {
    ...unlikeIn(criteria, scores),
    ...(submits && missingIn(criteria, { scores, recommendation })),
  }
  if (Object.keys(problems).length > 0) throw new Problems(problems)

  const at = now()
  const total = submits ? totalOf(criteria, scores) : null
  await tx
    .update(reviews)
    .set({
      ...{ scores, recommendation, comment, total },
      submittedAt: submits ? (mine.submittedAt ?? at) : null,
      updatedAt: at,
    })
    .where(isOf(registrationId, reviewer))
  if (!submits) return
  const before = { total: mine.total, recommendation: mine.recommendation }
  if (mine.submittedAt && before.total === total && before.recommendation === recommendation) return
  // Never the comment: it is for those who decide, and not for everybody who reads the log.
  await record(
    tx,
    entryOf(it, 'review-submitted', reviewer.id, {
      before: mine.submittedAt ? before : undefined,
      after: { total, recommendation },
    }),
  )
}

/** Enters an application, and the reviewer's review of it. Throws NotFound when it is not assigned to them. */
export async function enterReview(tx: Tx, reviewer: { id: string }, registrationId: string) {
  const it = await enterApplication(tx, { id: registrationId })
  const [mine] = await tx.select().from(reviews).where(isOf(registrationId, reviewer))
  if (!mine) throw new NotFound()
  return { it, mine }
}

type Reviewed = Pick<Awaited<ReturnType<typeof enterApplication>>, 'registration' | 'decision'>

/** Refuses `review-is-closed` once the outcome is released; of an application that is over there is nothing to review. */
export function requireOpen({ registration, decision }: Reviewed): void {
  if (decision?.releasedAt) throw new Refusal('review-is-closed')
  if (!isLiving(registration.status)) throw new NotFound()
}

export const isOf = (registrationId: string, reviewer: { id: string }) =>
  and(eq(reviews.registrationId, registrationId), eq(reviews.reviewerId, reviewer.id))

const onlyKnown = (scores: Scores, criteria: { code: string }[]): Scores =>
  Object.fromEntries(
    criteria.flatMap(({ code }) => (scores[code] === undefined ? [] : [[code, scores[code]]])),
  )
