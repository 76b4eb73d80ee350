import { z } from 'zod'
import { line, neededLine, optionalText, tick } from '../form'
import { emailAddress } from '../people/email'
import { leftOut } from './facts'
import { inBoth, mayBeEmpty, ofEvent, oneLine, whole } from './settings-fields'

// One form a section of an event's settings. The names of their fields are told apart in all of
// them: by these the log, and whoever edits at the same time, know what was changed.

/** A row is a cost and who pays it, with a stroke between. */
const costs = (name: string) =>
  optionalText(3000).refine(
    (text) => text === '' || text.split('\n').every((row) => /^[^|]+\|[^|]+$/.test(row)),
    `${name}.unlike`,
  )

export const textsForm = z.object({
  ...ofEvent,
  ...inBoth('eventTitle', oneLine(120)),
  ...inBoth('lead', mayBeEmpty(300)),
  ...inBoth('about', mayBeEmpty(8000)),
  ...inBoth('forWhom', mayBeEmpty(4000)),
  ...inBoth('howTo', mayBeEmpty(4000)),
  ...inBoth('whoPays', costs),
})

export const venueForm = z.object({
  ...ofEvent,
  city: neededLine(60, 'city.missing'),
  ...inBoth('venue', oneLine(300)),
  ...inBoth('hotel', oneLine(300)),
})

export const placesForm = z.object({
  ...ofEvent,
  capacity: whole('capacity', 1, 100_000),
  fundedPlaces: z
    .enum(['0', '1', '2'], { error: 'fundedPlaces.choose' })
    .transform((typed) => Number(typed) as 0 | 1 | 2),
  ownExpenseAllowed: tick,
})

export const seatsForm = z.object({
  ...ofEvent,
  seatsWeek: whole('seatsWeek', 0, 100_000),
  seatsLabs: whole('seatsLabs', 0, 100_000),
})

export const ratesForm = z.object({
  ...ofEvent,
  fee: whole('fee', 0, 1_000_000),
  night: whole('night', 0, 1_000_000),
  lunch: whole('lunch', 0, 1_000_000),
  dinner: whole('dinner', 0, 1_000_000),
  ...inBoth('ratesNote', mayBeEmpty(300)),
})

export const budgetForm = z.object({
  ...ofEvent,
  budget: line(12)
    .refine((typed) => /^\d*$/.test(typed), 'budget.unlike')
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((number) => number === null || number <= 1_000_000_000, 'budget.unlike'),
})

const codes = z.array(z.string().max(40, 'unreadable'), { error: 'unreadable' })

export const mealsForm = z.object({ ...ofEvent, offeredMeals: codes })

export const questionsForm = z.object({
  ...ofEvent,
  unasked: z.array(z.enum(leftOut, { error: 'unreadable' }), { error: 'unreadable' }),
})

export const contactForm = z.object({ ...ofEvent, contactEmail: emailAddress })

export const retentionForm = z.object({
  ...ofEvent,
  sensitiveKeptDays: whole('sensitiveKeptDays', 0, 365),
  listsKeptMonths: whole('listsKeptMonths', 1, 36),
})
