import { z } from 'zod'
import { id, optionalLine } from '../form'

// As of which entry of the log the page was that decides, or that shows who is told what.
export const version = z.coerce.number('unreadable').int('unreadable')

export const decisionForm = z
  .object({
    registrationId: id('unreadable'),
    version,
    outcome: z.enum(['approved', 'declined'], { error: 'outcome.choose' }),
    reason: optionalLine(1000),
    when: z.enum(['now', 'later'], { error: 'when.choose' }),
  })
  .superRefine(({ outcome, reason }, context) => {
    if (outcome === 'declined' && !reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'reason.missing' })
  })

export const releaseOneForm = z.object({ registrationId: id('unreadable'), version })
export const releaseAllForm = z.object({ eventId: id('unreadable'), version })
