import type { z } from 'zod'
import type { Criterion } from '@/domain/event/facts'
import type { Locale } from '@/domain/language'
import { type reviewForm, scoreField } from '@/domain/review/review-form'
import type { ReviewAnswers } from '@/domain/review/save-review'

/** A review as it comes out of the form, its points by the codes of the criteria they were asked for. */
export function typedReview(input: z.output<typeof reviewForm>): ReviewAnswers {
  const scores: Record<string, number> = {}
  for (const [i, code] of input.criteria.split(' ').entries()) {
    const score = (input as Record<string, unknown>)[scoreField(i)]
    if (typeof score === 'number') scores[code] = score
  }
  return { scores, recommendation: input.recommendation ?? null, comment: input.comment }
}

/** Problems with the scores, each with the name of its criterion. */
export const namedIn = (
  criteria: Criterion[],
  locale: Locale,
  problems: Record<string, string>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, key]) => {
      const criterion = criteria.find((_, i) => scoreField(i) === field)
      return [field, criterion ? `${key}:${criterion.label[locale]}` : key]
    }),
  )
