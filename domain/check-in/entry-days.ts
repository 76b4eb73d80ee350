import { calendarDay, dayAfter, now, startOfDay } from '../clock'
import { eventDays } from '../event/choices'
import { programmeOf } from '../event/programme'
import type { Event } from '../event/seats'

type Dates = Pick<Event, 'startsOn' | 'endsOn'>

/** The day for which a door lets in unless it says another: today, or the one that is nearest to it. */
export function dayToday(event: Dates): string {
  const today = calendarDay(now())
  if (today < event.startsOn) return event.startsOn
  return today > event.endsOn ? event.endsOn : today
}

/** Until when doors are kept, and their phones the list: a day is left for what was not sent in time. */
export const doorsUntil = ({ endsOn }: Pick<Dates, 'endsOn'>) => startOfDay(dayAfter(endsOn, 2))

/** Until when a phone may keep the list: once the doors are over, staff's may for the day they use it on. */
export const keptOnPhoneUntil = (event: Pick<Dates, 'endsOn'>) =>
  doorsAreOver(event) ? startOfDay(dayAfter(calendarDay(now()))) : doorsUntil(event)

/** Whether only staff let in and undo any more: what was noted at the doors is in the reports by then. */
export const doorsAreOver = (event: Pick<Dates, 'endsOn'>) => now() >= doorsUntil(event)

/** Whether a day has begun: before that a door only practises. */
export const hasBegun = (day: string) => day <= calendarDay(now())

/** What one can be let in for: each day of the event with the sessions of it. */
export function admissionsOf(event: Pick<Event, 'startsOn' | 'endsOn' | 'programme'>) {
  const sessions = new Map(programmeOf(event).map(({ date, sessions }) => [date, sessions]))
  return eventDays(event).map((day) => ({ day, sessions: sessions.get(day) ?? [] }))
}

/** When a session is, as the log tells of it in any language; empty for the day itself. */
export function timesOf(event: Parameters<typeof admissionsOf>[0], day: string, session: string) {
  const { sessions = [] } = admissionsOf(event).find((one) => one.day === day) ?? {}
  const found = sessions.find(({ id }) => id === session)
  return found ? `${found.from}–${found.to}` : session
}
