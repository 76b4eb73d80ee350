import { z } from 'zod'
import { attendances, categories } from '../application/answers'
import { fold } from '../registration/search-text'
import { type AssignedApplication, reviewersOf } from './assignments'
import { mostPerApplication } from './review-form'

const optional = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** What stands in the address of the table of assignments. Anything not understood is as if it were not there. */
export const assignFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  stream: z.string().max(60).optional().catch(undefined),
  category: optional(categories),
  attendance: optional(attendances),
  /** Those with fewer reviewers than this. */
  fewer: z.coerce.number().int().min(1).max(mostPerApplication).optional().catch(undefined),
  /** Those in which somebody has declared a conflict of interest. */
  declared: optional(['yes']),
  /** Those of this reviewer. */
  reviewer: z.string().max(100).optional().catch(undefined),
  /** Left out on the first page. */
  page: z.coerce.number().int().min(2).max(1000).optional().catch(undefined),
})
export type AssignFilter = z.output<typeof assignFilter>

/** Whether an application is shown. */
export function isShown(
  one: AssignedApplication,
  { q, stream, category, attendance, fewer, declared, reviewer }: AssignFilter,
): boolean {
  const reviewers = reviewersOf(one)
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  return (
    words.every((word) => one.searchText.includes(word)) &&
    (!stream || one.stream === stream) &&
    (!category || one.category === category) &&
    (!attendance || one.attendance === attendance) &&
    (!fewer || reviewers.length < fewer) &&
    (!declared || one.reviews.some(({ conflictAt }) => conflictAt !== null)) &&
    (!reviewer || reviewers.some((by) => by.reviewerId === reviewer))
  )
}
