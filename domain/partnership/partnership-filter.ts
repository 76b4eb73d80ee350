import { z } from 'zod'

export const partnershipStates = ['living', 'ended'] as const
export const partnershipSortings = ['name', 'coordinators', 'meetings'] as const

export const partnershipsOnAPage = 50

/** What stands in the address of the table of partnerships. Anything not understood is as if it were not there. */
export const partnershipFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(partnershipStates).optional().catch(undefined),
  // An event's address after "to:" or "not-to:", for those invited to it and those who are not.
  invited: z
    .string()
    .max(200)
    .regex(/^(not-)?to:./)
    .optional()
    .catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(partnershipSortings).catch('name'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PartnershipFilter = z.output<typeof partnershipFilter>
