import { z } from 'zod'
import { roleNames } from './role-form'

export const sortings = ['email', 'name', 'since'] as const
export const pageSize = 50

const short = z.string().trim().max(100).optional().catch(undefined)

/** What stands in the address of the table of people. Anything not understood is as if it were not there. */
export const peopleFilter = z.object({
  q: short,
  role: z.enum(roleNames).optional().catch(undefined),
  /** An event's address. */
  event: short,
  /** Whether roles that are over are told of as well. */
  ended: z.enum(['yes']).optional().catch(undefined),
  sort: z.enum(sortings).catch('email'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PeopleFilter = z.output<typeof peopleFilter>
