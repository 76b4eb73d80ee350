import { and, eq, isNull } from 'drizzle-orm'
import { academyPlaces } from '@/db/schema/applications'
import { dayAfter } from '../clock'

/** The calendar days of an event, as YYYY-MM-DD. */
export function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const days: string[] = []
  for (let day = startsOn; day <= endsOn; day = dayAfter(day)) days.push(day)
  return days
}

/** Of the rows of places: those of an event that are somebody's, not only offered. */
export const hasAPlaceAt = (eventId: string) =>
  and(eq(academyPlaces.eventId, eventId), isNull(academyPlaces.offeredUntil))
