import { z } from 'zod'
import { calendarDay, days, instantAt } from '../clock'
import { line } from '../form'
import {
  dayField,
  deadlineField,
  endOfMinute,
  isTime,
  ofEvent,
  timeField,
  whole,
} from './settings-fields'

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

/** Whether a place at an academy is answered before its first day. */
export const answersInTime = (answerBy: Date, { startsOn }: Pick<Dates, 'startsOn'>): boolean =>
  calendarDay(answerBy) < startsOn

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
