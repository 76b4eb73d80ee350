import { calendarDay, dayAfter, instantAt } from '../clock'

/** 1 is Monday. */
export const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/**
 * The first instant after another at which the clock on the wall in Sweden shows a full hour on one
 * of the weekdays. On the night that skips the hour it is an hour later, and on the night that has it
 * twice the first of the two, so that each day has one.
 */
export function nextTime(after: Date, weekdays: readonly number[], hour: number): Date {
  const today = calendarDay(after)
  for (let i = 0; i <= 7; i++) {
    const day = dayAfter(today, i)
    const at = instantAt(`${day}T${String(hour).padStart(2, '0')}:00`)
    if (weekdays.includes(weekdayOf(day)) && at > after) return at
  }
  throw new Error('a schedule without a weekday')
}
