import { z } from 'zod'
import { instantAt, seconds } from '../clock'
import { id, neededLine, optionalLine, optionalText } from '../form'

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

/** Whether a text is a time by the clock on the wall. */
export const isTime = (typed: string) =>
  isDay(typed.slice(0, 10)) && /^[T ]([01]\d|2[0-3]):[0-5]\d$/.test(typed.slice(10))

/** A time by the clock on the wall in Sweden, as YYYY-MM-DDTHH:MM. */
export const timeField = (field: string) =>
  neededLine(16, `${field}.unlike`)
    .refine(isTime, `${field}.unlike`)
    .transform((typed) => instantAt(typed.replace(' ', 'T')))

/** The same for a deadline, which lasts to the end of its minute. */
export const deadlineField = (field: string) => timeField(field).transform(endOfMinute)

/** The last second of the minute an instant stands in. */
export const endOfMinute = (instant: Date) => new Date(instant.getTime() + seconds(59))

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
