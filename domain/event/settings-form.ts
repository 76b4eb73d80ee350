import { z } from 'zod'
import { calendarDay, days, instantAt, seconds } from '../clock'
import { id, line, neededLine, optionalLine, optionalText, tick } from '../form'
import { emailAddress } from '../people/email'
import { leftOut } from './facts'

// One form a section of an event's settings. The names of their fields are told apart in all of
// them: by these the log, and whoever edits at the same time, know what was changed.

/** What every form of an event's settings is sent with. */
export const ofEvent = {
  eventId: id('unreadable'),
  /** The version of the event that the form was drawn from. */
  version: z.coerce.number('unreadable').int('unreadable'),
  /** What its sender has agreed to do to others, if anything. */
  agreed: optionalLine(100),
}

/** A whole number within bounds. */
export const whole = (field: string, least: number, most: number) =>
  neededLine(12, `${field}.unlike`)
    .refine((typed) => /^\d+$/.test(typed), `${field}.unlike`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `${field}.unlike`)

const isDay = (typed: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) &&
  !Number.isNaN(Date.parse(typed)) &&
  new Date(typed).toISOString().startsWith(typed)

/** A calendar day as YYYY-MM-DD. */
export const dayField = (field: string) =>
  neededLine(10, `${field}.unlike`).refine(isDay, `${field}.unlike`)

const isTime = (typed: string) =>
  isDay(typed.slice(0, 10)) && /^[T ]([01]\d|2[0-3]):[0-5]\d$/.test(typed.slice(10))

/** A time by the clock on the wall in Sweden, as YYYY-MM-DDTHH:MM. */
export const timeField = (field: string) =>
  neededLine(16, `${field}.unlike`)
    .refine(isTime, `${field}.unlike`)
    .transform((typed) => instantAt(typed.replace(' ', 'T')))

/** The same for a deadline, which lasts to the end of its minute. */
export const deadlineField = (field: string) => timeField(field).transform(endOfMinute)

const endOfMinute = (instant: Date) => new Date(instant.getTime() + seconds(59))

/** The same field in both languages. */
export const inBoth = <Field extends z.ZodType, Name extends string>(
  name: Name,
  field: (name: string) => Field,
) =>
  ({ [`${name}Sv`]: field(`${name}Sv`), [`${name}En`]: field(`${name}En`) }) as Record<
    `${Name}Sv` | `${Name}En`,
    Field
  >

export const oneLine = (most: number) => (name: string) => neededLine(most, `${name}.missing`)
export const mayBeEmpty = (most: number) => () => optionalText(most)

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

const orderOfDates = {
  startsOn: dayField('startsOn'),
  endsOn: dayField('endsOn'),
  opensAt: timeField('opensAt'),
  closesAt: deadlineField('closesAt'),
}

type Dates = { startsOn: string; endsOn: string; opensAt: Date; closesAt: Date }
type Deadlines = Dates & { hotelDeadline: Date; changeDeadline: Date }

const longest = days(31)

/** Days and window have to be in their order: what is not, by field. */
export function outOfOrder({ startsOn, endsOn, opensAt, closesAt }: Dates): Record<string, string> {
  const length = Date.parse(endsOn) - Date.parse(startsOn)
  return {
    ...(length < 0 && { endsOn: 'endsOn.before' }),
    ...(length > longest && { endsOn: 'endsOn.long' }),
    ...(closesAt <= opensAt && { closesAt: 'closesAt.before' }),
    ...(calendarDay(closesAt) > endsOn && { closesAt: 'closesAt.late' }),
  }
}

const late = (dates: Deadlines) =>
  Object.fromEntries(
    (['hotelDeadline', 'changeDeadline'] as const)
      .filter((name) => calendarDay(dates[name]) > dates.endsOn)
      .map((name) => [name, `${name}.late`]),
  )

export const inOrder =
  <Of extends Dates>(problemsOf: (dates: Of) => Record<string, string>) =>
  (dates: Of, context: z.core.$RefinementCtx) => {
    for (const [field, message] of Object.entries(problemsOf(dates)))
      context.addIssue({ code: 'custom', path: [field], message })
  }

export const datesForm = z
  .object({
    ...ofEvent,
    ...orderOfDates,
    hotelDeadline: deadlineField('hotelDeadline'),
    changeDeadline: deadlineField('changeDeadline'),
    offerHours: whole('offerHours', 1, 1000),
    reminderDays: whole('reminderDays', 0, 60),
  })
  .superRefine(inOrder((dates) => ({ ...outOfOrder(dates), ...late(dates) })))

/** At an academy: until when an accepted place waits for an answer, and how long one may still send. */
export const answersForm = z.object({
  ...ofEvent,
  answerBy: line(16)
    .refine((typed) => typed === '' || isTime(typed), 'answerBy.unlike')
    .transform((typed) => (typed ? endOfMinute(instantAt(typed.replace(' ', 'T'))) : null)),
  graceMinutes: whole('graceMinutes', 0, 1440),
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
})

/** How many themes an event may have: each is a row of the form, an empty one is none. */
export const themeRows = [1, 2, 3, 4, 5, 6, 7, 8] as const
type ThemeRow = (typeof themeRows)[number]
type ThemeField = `theme${'Sv' | 'En'}${ThemeRow}` | `themeAbout${'Sv' | 'En'}${ThemeRow}`

const themeFields = Object.fromEntries(
  themeRows.flatMap((row) => [
    [`themeSv${row}`, optionalLine(80)],
    [`themeEn${row}`, optionalLine(80)],
    [`themeAboutSv${row}`, optionalText(600)],
    [`themeAboutEn${row}`, optionalText(600)],
  ]),
) as Record<ThemeField, ReturnType<typeof optionalLine>>

export const themesForm = z.object({ ...ofEvent, ...themeFields }).superRefine((typed, context) => {
  for (const row of themeRows)
    if ((typed[`themeSv${row}`] === '') !== (typed[`themeEn${row}`] === ''))
      context.addIssue({
        code: 'custom',
        path: [typed[`themeSv${row}`] === '' ? `themeSv${row}` : `themeEn${row}`],
        message: 'themeName.missing',
      })
})
