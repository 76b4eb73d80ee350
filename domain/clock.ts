/**
 * The one place that knows what time it is. The demo's clock runs from 25 March 2019: the
 * distance to the machine's clock, in milliseconds, stands in DEMO_CLOCK_OFFSET.
 */
export function now(): Date {
  return new Date(Date.now() + Number(process.env.DEMO_CLOCK_OFFSET ?? 0))
}

export const seconds = (count: number) => count * 1000
export const minutes = (count: number) => seconds(count * 60)
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)

/** Where the events are: windows, deadlines and calendar days are of this zone. */
export const timeZone = 'Europe/Stockholm'

/** The calendar day of an instant in Europe/Stockholm, as YYYY-MM-DD. */
export function calendarDay(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
}

/** The day after (or `count` days after) a calendar day, both as YYYY-MM-DD. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days(count)).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  const later = Date.UTC(year, month - 1 + count, Math.min(date, last))
  return new Date(later).toISOString().slice(0, 10)
}

const wallClockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What the clock on the wall in Sweden shows at an instant, as YYYY-MM-DDTHH:MM. */
export const wallClock = (instant: Date): string =>
  wallClockFormat.format(instant).replace(' ', 'T')

const wallTimeFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** What the clock on the wall in Sweden shows at an instant, to the second, as YYYY-MM-DDTHH:MM:SS. */
export const wallTime = (instant: Date): string => wallTimeFormat.format(instant).replace(' ', 'T')

/** An instant as the wall in Sweden shows it, with how far that is from UTC: YYYY-MM-DDTHH:MM:SS+01:00. */
export function withOffset(instant: Date): string {
  const shown = wallTime(instant)
  const ahead = Math.round((Date.parse(`${shown}Z`) - instant.getTime()) / minutes(1))
  return `${shown}+${new Date(minutes(ahead)).toISOString().slice(11, 16)}`
}

/**
 * The instant at which the clock on the wall in Sweden shows a time, as YYYY-MM-DDTHH:MM: the first
 * of two when an hour comes twice, and by winter time for one that is left out.
 */
export function instantAt(shown: string): Date {
  const winter = new Date(`${shown}:00+01:00`)
  const summer = new Date(`${shown}:00+02:00`)
  return wallClock(summer) === shown ? summer : winter
}

/** The instant at which a calendar day, as YYYY-MM-DD, begins in Europe/Stockholm. */
export function startOfDay(day: string): Date {
  const winter = new Date(`${day}T00:00:00+01:00`)
  const summer = new Date(`${day}T00:00:00+02:00`)
  return calendarDay(summer) === day ? summer : winter
}
