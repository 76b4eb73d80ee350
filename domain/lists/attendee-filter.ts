import { z } from 'zod'
import { fundings, statuses } from '../registration/answers'

export const decisionStates = ['undecided', 'held', 'released'] as const
export const sortings = ['name', 'partnership', 'status', 'received'] as const

export const pageSize = 50

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** What stands in the address of an attendee table. Anything not understood is as if it were not there. */
export const attendeeFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  status: oneOf(statuses),
  funding: oneOf(fundings),
  decision: oneOf(decisionStates),
  partnership: z.string().max(100).optional().catch(undefined),
  sort: z.enum(sortings).catch('name'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type AttendeeFilter = z.output<typeof attendeeFilter>
