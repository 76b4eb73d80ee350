import { hours, now, startOfDay } from '../clock'

const atLeast = hours(2)

type Offering = { offerHours: number; startsOn: string }

/**
 * Until when an offer that is made at an instant waits for an answer: as many hours as the event
 * says, but never more than a third of the time that is left until the event begins, and no less
 * than two hours as long as there are two.
 */
export function offerEnds({ offerHours, startsOn }: Offering, at = now()): Date {
  const begins = startOfDay(startsOn).getTime()
  const third = (begins - at.getTime()) / 3
  const length = Math.min(hours(offerHours), Math.max(third, atLeast))
  return new Date(Math.min(at.getTime() + length, begins))
}
