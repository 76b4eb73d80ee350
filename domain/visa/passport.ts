import { calendarDay, now } from '../clock'
import { Problems } from '../problems'
import type { TypedPassport } from './form'

/** What is kept sealed of a passport. Days are YYYY-MM-DD. */
export type Passport = {
  name: string
  /** An ISO 3166 code, or `stateless`. */
  nationality: string
  born: string
  number: string
  expires: string
  /** The city of the embassy it is shown to; empty when there is none. */
  embassy: string
}

const oldest = 120

/** A calendar day from three fields as they were typed, as YYYY-MM-DD; null when there is no such day. */
export function dayOf(year = '', month = '', day = ''): string | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const read = new Date(`${written}T12:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null
}

/**
 * A passport from its form, checked against the event. Throws Problems when somebody would not be
 * born yet or be older than 120, and when the passport does not outlast the event.
 */
export function passportFrom(typed: TypedPassport, event: { endsOn: string }): Passport {
  const born = dayOf(typed.bornYear, typed.bornMonth, typed.bornDay)
  const expires = dayOf(typed.expiresYear, typed.expiresMonth, typed.expiresDay)
  const today = calendarDay(now())
  const problems: Record<string, string> = {}
  if (!born) problems.bornDay = 'bornDay.unlike'
  else if (born >= today) problems.bornDay = 'bornDay.future'
  else if (Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > oldest)
    problems.bornDay = 'bornDay.tooLong'
  if (!expires) problems.expiresDay = 'expiresDay.unlike'
  else if (expires <= event.endsOn) problems.expiresDay = 'expiresDay.tooSoon'
  if (!born || !expires || Object.keys(problems).length > 0) throw new Problems(problems)
  const { passportName: name, nationality, passportNumber, embassy } = typed
  return { name, nationality, born, number: passportNumber, expires, embassy }
}
