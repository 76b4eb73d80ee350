import type { Criterion } from '../event/facts'
import { scoreField } from './review-form'

export type Scores = Record<string, number>

/** The total of a review that scores everything highest. */
export const wholeTotal = 10_000

/**
 * The weighted mean of scores, in hundredths of a percent of the scale: 1 everywhere makes 0, the
 * top of the scale everywhere 10,000. Criteria of different scales count by their weight alone.
 * Every criterion has to be scored; see `missingIn`.
 */
export function totalOf(criteria: Criterion[], scores: Scores): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 0
  const reached = criteria.reduce(
    (sum, { code, scale, weight }) => sum + (weight * ((scores[code] ?? 1) - 1)) / (scale - 1 || 1),
    0,
  )
  return Math.round((wholeTotal * reached) / weights)
}

type Answers = { scores: Scores; recommendation?: string | null }

/** What a review still lacks before it can be submitted: field to problem. Empty when it is whole. */
export function missingIn(
  criteria: Criterion[],
  { scores, recommendation }: Answers,
): Record<string, string> {
  const missing: Record<string, string> = {}
  for (const [i, { code, scale }] of criteria.entries())
    if (scores[code] === undefined) missing[scoreField(i)] = `score.choose:${scale}`
  if (!recommendation) missing.recommendation = 'recommendation.choose'
  return missing
}

/** Scores that are not on a criterion's scale: field to problem. */
export function unlikeIn(criteria: Criterion[], scores: Scores): Record<string, string> {
  const unlike: Record<string, string> = {}
  for (const [i, { code, scale }] of criteria.entries()) {
    const score = scores[code]
    if (score !== undefined && !(Number.isInteger(score) && score >= 1 && score <= scale))
      unlike[scoreField(i)] = `score.choose:${scale}`
  }
  return unlike
}
