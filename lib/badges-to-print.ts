import { db } from '@/db/client'
import { eventBySlug, eventForStaff } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'

/** An event for a download of whoever prints its badges; null for everybody else. */
export async function badgesToPrint(slug: string) {
  const person = await currentPerson()
  if (!person) return null
  const bySlug = can.workAsStaff(person) ? eventForStaff : eventBySlug
  const event = await bySlug(db(), slug)
  return event && can.printBadges(person, { eventId: event.id }) ? event : null
}
