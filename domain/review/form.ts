import { z } from 'zod'
import { id, optionalLine } from '../form'

export const decisionForm = z
  .object({
    registrationId: id('unreadable'),
    outcome: z.enum(['approved', 'declined'], { error: 'outcome.choose' }),
    reason: optionalLine(1000),
    when: z.enum(['now', 'later'], { error: 'when.choose' }),
  })
  .superRefine(({ outcome, reason }, context) => {
    if (outcome === 'declined' && !reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'reason.missing' })
  })

export const releaseOneForm = z.object({ registrationId: id('unreadable') })
export const releaseAllForm = z.object({ eventId: id('unreadable') })
