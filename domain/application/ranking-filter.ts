import { z } from 'zod'
import { genders } from '../registration/answers'
import { attendances, categories } from './answers'
import { incomeGroups } from './countries'

export const standings = ['open', 'held', 'accepted', 'reserve', 'rejected', 'over'] as const
export const rankSortings = ['mean', 'priority', 'name'] as const

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** What stands in the address of the ranked table. Anything not understood is as if it were not there. */
export const rankingFilter = z.object({
  category: oneOf(categories),
  attendance: oneOf(attendances),
  stream: z.string().max(60).optional().catch(undefined),
  group: oneOf(incomeGroups),
  gender: oneOf(genders),
  standing: oneOf(standings),
  q: z.string().trim().max(100).optional().catch(undefined),
  sort: z.enum(rankSortings).catch('mean'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type RankingFilter = z.output<typeof rankingFilter>
/** What can be filtered by, each with a count at every value. */
export type RankingFacet = Exclude<keyof RankingFilter, 'q' | 'sort' | 'page'>
