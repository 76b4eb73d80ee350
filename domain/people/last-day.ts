import { calendarDay, dayAfter, now, startOfDay } from '../clock'
import { Problems } from '../problems'
import { dayOf } from '../visa/passport'
import type { LastDay } from './role-form'

/**
 * The instant at which a last day is over, in Europe/Stockholm; null when none was typed. Throws
 * Problems for what is no day, and for a day that is over.
 */
export function endOfLastDay({ lastDayDay, lastDayMonth, lastDayYear }: LastDay): Date | null {
  if (!lastDayDay && !lastDayMonth && !lastDayYear) return null
  const day = dayOf(lastDayYear, lastDayMonth, lastDayDay)
  if (!day) throw new Problems({ lastDayDay: 'lastDayDay.unlike' })
  if (day < calendarDay(now())) throw new Problems({ lastDayDay: 'lastDayDay.past' })
  return startOfDay(dayAfter(day))
}
