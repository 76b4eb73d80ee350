import { z } from 'zod'
import { id, neededLine, tick } from '../form'
import { inOrder, outOfOrder } from './dates-form'
import { dayField, deadlineField, timeField, whole } from './settings-fields'

const address = neededLine(60, 'slug.unlike').refine(
  // `new` is the address of the page that makes one.
  (typed) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && typed !== 'new',
  'slug.unlike',
)

const prefix = neededLine(3, 'referencePrefix.unlike')
  .transform((typed) => typed.toUpperCase())
  .refine((typed) => /^[A-Z]{3}$/.test(typed), 'referencePrefix.unlike')

/** The least there is to say of a new event. */
export const newEventForm = z
  .object({
    kind: z.enum(['conference', 'academy'], { error: 'kind.choose' }),
    eventTitleSv: neededLine(120, 'eventTitleSv.missing'),
    eventTitleEn: neededLine(120, 'eventTitleEn.missing'),
    slug: address,
    referencePrefix: prefix,
    city: neededLine(60, 'city.missing'),
    startsOn: dayField('startsOn'),
    endsOn: dayField('endsOn'),
    opensAt: timeField('opensAt'),
    closesAt: deadlineField('closesAt'),
    capacity: whole('capacity', 1, 100_000),
    fundedPlaces: z
      .enum(['0', '1', '2'], { error: 'fundedPlaces.choose' })
      .transform((typed) => Number(typed) as 0 | 1 | 2),
  })
  .superRefine(inOrder(outOfOrder))

export const duplicateForm = z.object({
  eventId: id('unreadable'),
  slug: address,
  referencePrefix: prefix,
  startsOn: dayField('startsOn'),
  inviteAgain: tick,
})

export const stateForm = z.object({
  eventId: id('unreadable'),
  state: z.enum(['draft', 'published', 'archived'], { error: 'unreadable' }),
})
