import { z } from 'zod'
import { payers } from './cost'

export const groupings = ['partnership', 'organisation', 'country'] as const
export type Grouping = (typeof groupings)[number]
export const bookSortings = ['name', 'expected'] as const

/** What stands in the address of the books. Anything not understood is as if it were not there. */
export const booksFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  payer: z.enum(payers).optional().catch(undefined),
  /** Whether they were there on a day, or stayed away. */
  there: z.enum(['yes', 'no']).optional().catch(undefined),
  by: z.enum(groupings).optional().catch(undefined),
  sort: z.enum(bookSortings).catch('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type BooksFilter = z.output<typeof booksFilter>
