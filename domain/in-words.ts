import { calendarDay, dayAfter, timeZone } from './clock'
import type { Locale } from './language'

const tag = { sv: 'sv-SE', en: 'en-GB' } as const

/** What `make` makes for a language, made once: Intl's objects cost far more to make than to use. */
function perLanguage<Made>(make: (tag: string) => Made): (locale: Locale) => Made {
  const made: Partial<Record<Locale, Made>> = {}
  return (locale) => {
    made[locale] ??= make(tag[locale])
    return made[locale]
  }
}

const dateFormat = (style: Intl.DateTimeFormatOptions) =>
  perLanguage((tag) => new Intl.DateTimeFormat(tag, style))

// A calendar day has no zone: read as noon UTC and written in UTC it stays the same day.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const ofTheDay = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const

const wholeDate = dateFormat({ ...ofTheDay, year: 'numeric' })
const weekday = dateFormat({ ...ofTheDay, weekday: 'long' })
const dayAndMonth = dateFormat(ofTheDay)
const dayInShort = dateFormat({ ...ofTheDay, month: 'short' })
const dateAndTime = dateFormat({ timeZone, dateStyle: 'long', timeStyle: 'short' })
const timeInShort = dateFormat({
  timeZone,
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const countries = perLanguage((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const swedishKronor = perLanguage(
  (tag) =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 }),
)

// English ranges come with spaces even between two numbers.
const close = (range: string) => range.replace(/(\d)\s–\s(\d)/, '$1–$2')

/** The days of an event: 13–14 maj 2019, 13–14 May 2019. */
export const dates = (locale: Locale, startsOn: string, endsOn: string): string =>
  close(wholeDate(locale).formatRange(noon(startsOn), noon(endsOn)))

/** The day of an instant, in Sweden: 13 maj 2019, 13 May 2019. */
export const dayOf = (locale: Locale, instant: Date): string =>
  wholeDate(locale).format(noon(calendarDay(instant)))

/** One day with its weekday: måndag 13 maj, Monday 13 May. */
export const day = (locale: Locale, date: string): string =>
  weekday(locale).format(noon(date)).replace(',', '')

/** One day in a list's cell: 13 maj, 13 May. */
export const shortDay = (locale: Locale, date: string): string =>
  dayInShort(locale).format(noon(date))

/** A night by the days it lies between: Natten 13–14 maj, The night of 13–14 May. */
export function night(locale: Locale, date: string): string {
  const next = new Date(noon(date).getTime() + 24 * 60 * 60 * 1000)
  const range = close(dayAndMonth(locale).formatRange(noon(date), next))
  return locale === 'sv' ? `Natten ${range}` : `The night of ${range}`
}

/** Nights in a list's cell, from the day of the first to the day after the last: 12–14 maj, 12–14 May; with a gap, one after the other. */
export function stay(locale: Locale, nights: string[]): string {
  const runs: [from: string, until: string][] = []
  for (const night of nights) {
    const last = runs.at(-1)
    if (last && last[1] === night) last[1] = dayAfter(night)
    else runs.push([night, dayAfter(night)])
  }
  return runs
    .map(([from, until]) => close(dayInShort(locale).formatRange(noon(from), noon(until))))
    .join(', ')
}

/** An instant as the clock on the wall in Sweden shows it: 26 april 2019 kl. 23:59, 26 April 2019 at 23:59. */
export const moment = (locale: Locale, instant: Date): string => dateAndTime(locale).format(instant)

/** An instant in a table's cell: 25 mars 09:00, 25 Mar, 09:00. */
export const shortMoment = (locale: Locale, instant: Date): string =>
  timeInShort(locale).format(instant)

/** A country's name from its ISO code. */
export const country = (locale: Locale, code: string): string => countries(locale).of(code) ?? code

/** Swedish kronor, whole. */
export const kronor = (locale: Locale, amount: number): string =>
  swedishKronor(locale).format(amount)
