import { db } from '@/db/client'
import { eventBySlug } from '@/domain/event/published'
import type { Scope } from '@/domain/lists/attendees'
import { invitedBySlugs } from '@/domain/partnership/by-slug'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { currentPerson } from './session'

export type Coordinated = {
  person: Person
  scope: Scope
  event: NonNullable<Awaited<ReturnType<typeof eventBySlug>>>
  /** Null for the whole event. */
  partnership: { name: string; slug: string; endedAt: Date | null } | null
}

/** The whole of an event, for its host's coordinator; null for everybody else. */
export async function coordinatedEvent(slug: string): Promise<Coordinated | null> {
  const person = await currentPerson()
  const event = person && (await eventBySlug(db(), slug))
  if (!event || !can.listEvent(person, { eventId: event.id })) return null
  return { person, event, partnership: null, scope: { eventId: event.id } }
}

/** One partnership at an event, for its coordinators; null for everybody else. */
export async function coordinatedPartnership(
  slug: string,
  partnershipSlug: string,
): Promise<Coordinated | null> {
  const person = await currentPerson()
  const found = person && (await invitedBySlugs(db(), slug, partnershipSlug))
  if (!found || !can.listPartnership(person, { partnershipId: found.partnership.id })) return null
  const { event, partnership } = found
  return { person, event, partnership, scope: { eventId: event.id, partnershipId: partnership.id } }
}
