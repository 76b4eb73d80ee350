import type { Attendance } from '../application/answers'
import { dayAfter } from '../clock'
import type { Meal } from './facts'

type Dates = { startsOn: string; endsOn: string }

/** The event's days, each YYYY-MM-DD. */
export function eventDays({ startsOn, endsOn }: Dates): string[] {
  const days = [startsOn]
  for (let day = dayAfter(startsOn); day <= endsOn; day = dayAfter(day)) days.push(day)
  return days
}

/** The days of an attendance: all of them, or the last two for the policy labs. */
export const attendedBy = (event: Dates, attendance: Attendance): string[] =>
  attendance === 'week' ? eventDays(event) : eventDays(event).slice(-2)

/** An event as long as somebody with an attendance is there. */
export const attended = <Of extends Dates>(event: Of, attendance: Attendance): Of => ({
  ...event,
  startsOn: attendedBy(event, attendance)[0] ?? event.startsOn,
})

/** The night that needs a reason: the one before the first day. A night is named by the day it begins. */
export const earlyNight = ({ startsOn }: Dates) => dayAfter(startsOn, -1)

/** The nights that can be booked: from the one before the first day to the last one between two days. */
export const eventNights = (event: Dates) => [earlyNight(event), ...eventDays(event).slice(0, -1)]

/** A meal's code, as it is stored with a registration: 2019-05-13:lunch. */
export const mealCode = ({ date, kind }: Meal) => `${date}:${kind}`
