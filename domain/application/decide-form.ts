import { z } from 'zod'
import { id, long, optionalLine } from '../form'
import { version } from '../review/form'

export const decideOutcomesForm = z.object({
  event: id('unreadable'),
  pick: long(
    z.array(z.string().max(20, 'unreadable'), { error: 'pick.choose' }).min(1, 'pick.choose'),
    500,
  ),
  outcome: z.enum(['approved', 'reserve', 'declined', 'none'], { error: 'outcomeOf.choose' }),
  funding: z.enum(['as-asked', 'yes', 'no'], { error: 'unreadable' }).default('as-asked'),
  reason: optionalLine(1000),
  /** The one application whose page it came from. */
  back: z.string().max(20).optional(),
  version,
  /** Where in the table one was, to come back there. */
  query: z.string().max(500).default(''),
})

export const eventForm = z.object({ event: id('unreadable') })

export const releaseOutcomesForm = eventForm.extend({
  version,
  /** The one of them that is released, if not all are. */
  reference: z.string().max(20, 'unreadable').optional(),
})

export const moveInReserveForm = eventForm.extend({
  reference: id('unreadable'),
  direction: z.enum(['up', 'down'], { error: 'unreadable' }),
  /** The page of the reserve it stands on, to come back there. */
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export const offerNextForm = eventForm.extend({
  attendance: z.enum(['week', 'labs'], { error: 'unreadable' }),
})
