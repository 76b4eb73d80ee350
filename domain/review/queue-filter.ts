import { z } from 'zod'
import { categories } from '../application/answers'

export const parts = ['open', 'submitted'] as const

const optional = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** Which part of a reviewer's queue is shown. Anything not understood is as if it were not there. */
export const queueFilter = z.object({
  show: optional(parts),
  stream: z.string().max(60).optional().catch(undefined),
  category: optional(categories),
})
export type QueueFilter = z.output<typeof queueFilter>

export type ReviewState = 'new' | 'drafted' | 'submitted' | 'closed'

type Queued = { state: ReviewState; stream: string; category: string }

/** Whether something in the queue is in a part of it. */
export function isInPart({ state, stream, category }: Queued, part: QueueFilter): boolean {
  const open = state === 'new' || state === 'drafted'
  return (
    (!part.show || (part.show === 'open' ? open : state === 'submitted')) &&
    (!part.stream || part.stream === stream) &&
    (!part.category || part.category === category)
  )
}
