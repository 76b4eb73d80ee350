import { z } from 'zod'
import { id, optionalLine } from '../form'
import { manyActs } from './acts'

export const actOnManyForm = z
  .object({
    event: id('unreadable'),
    act: z.enum(manyActs, 'unreadable'),
    query: optionalLine(20_000),
    digest: id('unreadable'),
    tagName: optionalLine(40),
    reason: optionalLine(1000),
    when: z.enum(['now', 'later'], { error: 'when.choose' }).optional(),
  })
  .superRefine(({ act, tagName, reason, when }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if ((act === 'tag' || act === 'untag') && !tagName) missing('tagName', 'tagName.missing')
    if (act === 'decline' && !reason) missing('reason', 'reason.missing')
    if ((act === 'approve' || act === 'decline') && !when) missing('when', 'when.choose')
  })

export const undoManyForm = z.object({
  event: id('unreadable'),
  entryId: z.coerce.number('unreadable').int('unreadable'),
})
