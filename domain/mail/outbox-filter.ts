import { z } from 'zod'

export const letterStates = ['waiting', 'retrying', 'given-up', 'sent'] as const

/** What stands in the address of the outbox. Anything not understood is as if it were not there. */
export const outboxFilter = z.object({
  q: z.string().trim().max(254).optional().catch(undefined),
  state: z.enum(letterStates).optional().catch(undefined),
  kind: z.string().max(50).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type OutboxFilter = z.output<typeof outboxFilter>
