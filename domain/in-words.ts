import { timeZone } from './clock'
import type { Locale } from './language'

const tag = { sv: 'sv-SE', en: 'en-GB' } as const

// A calendar day has no zone: read as noon UTC and written in UTC it stays the same day.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** The days of an event: 13–14 maj 2019, 13–14 May 2019. */
export function dates(locale: Locale, startsOn: string, endsOn: string): string {
  const style = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  return close(
    new Intl.DateTimeFormat(tag[locale], style).formatRange(noon(startsOn), noon(endsOn)),
  )
}

// English ranges come with spaces even between two numbers.
const close = (range: string) => range.replace(/(\d)\s–\s(\d)/, '$1–$2')

/** One day with its weekday: måndag 13 maj, Monday 13 May. */
export function day(locale: Locale, date: string): string {
  const style = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(tag[locale], style).format(noon(date)).replace(',', '')
}

/** One day in a list's cell: 13 maj, 13 May. */
export function shortDay(locale: Locale, date: string): string {
  const style = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const
  return new Intl.DateTimeFormat(tag[locale], style).format(noon(date))
}

/** A night by the days it lies between: natten 13–14 maj, the night 13–14 May. */
export function night(locale: Locale, date: string): string {
  const style = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const
  const next = new Date(noon(date).getTime() + 24 * 60 * 60 * 1000)
  const range = close(new Intl.DateTimeFormat(tag[locale], style).formatRange(noon(date), next))
  return locale === 'sv' ? `Natten ${range}` : `The night of ${range}`
}

/** An instant as the clock on the wall in Sweden shows it: 26 april 2019 kl. 23:59, 26 April 2019 at 23:59. */
export function moment(locale: Locale, instant: Date): string {
  const style = { timeZone, dateStyle: 'long', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(tag[locale], style).format(instant)
}

/** An instant in a table's cell: 2019-03-25 09:00, 25/03/2019, 09:00. */
export function shortMoment(locale: Locale, instant: Date): string {
  const style = {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat(tag[locale], style).format(instant)
}

/** A country's name from its ISO code. */
export function country(locale: Locale, code: string): string {
  return new Intl.DisplayNames(tag[locale], { type: 'region' }).of(code) ?? code
}

/** Swedish kronor, whole. */
export function kronor(locale: Locale, amount: number): string {
  const style = { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(tag[locale], style).format(amount)
}
