import { db } from '@/db/client'
import { eventBySlug, eventForStaff } from '@/domain/event/published'
import type { Locale } from '@/domain/language'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'

type May = (who: Person | null, of: { eventId: string }) => boolean

/** Who asks for a file of an event's days and of which event, if they may; else null. */
export async function daysFile(slug: string, language: string, may: May) {
  const locale: Locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  // A draft is for staff only.
  const bySlug = can.workAsStaff(person) ? eventForStaff : eventBySlug
  const event = person && (await bySlug(db(), slug))
  return event && may(person, { eventId: event.id }) ? { person, event, locale } : null
}
