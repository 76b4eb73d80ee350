import { z } from 'zod'
import { id, neededLine, optionalLine } from '../form'
import { locales } from '../language'
import { listFormats } from '../lists/list-format'

const composed = {
  query: z.string({ error: 'unreadable' }).max(8000, 'unreadable').default(''),
  format: z.enum(listFormats, { error: 'unreadable' }),
  in: z.enum(locales, { error: 'unreadable' }),
  listName: neededLine(60, 'listName.missing'),
  purpose: optionalLine(200),
}
const listId = id('unreadable')

export const saveListForm = z.object({
  event: id('unreadable'),
  of: z.string().max(100, 'unreadable').default(''),
  ...composed,
})
export const changeListForm = z.object({ listId, ...composed })
export const ofListForm = z.object({ listId })

const hour = z.string({ error: 'hour.choose' }).regex(/^([0-9]|1\d|2[0-3])$/, 'hour.choose')

export const scheduleListForm = z.object({
  listId,
  weekdays: z
    .array(z.enum(['1', '2', '3', '4', '5', '6', '7'], { error: 'weekdays.choose' }), {
      error: 'weekdays.choose',
    })
    .min(1, 'weekdays.choose'),
  hour: hour.transform(Number),
})
