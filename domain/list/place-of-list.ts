import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, partnerships } from '@/db/schema/partnerships'
import type { Event } from '../event/seats'
import type { Scope } from '../lists/matching'
import type { Person } from '../people/person'
import { can } from '../permissions'

/** What a list is of: an event, or one partnership there. */
export type PlaceOfList = {
  event: Event
  /** Null for the whole event. */
  partnership: { id: string; slug: string; name: string } | null
  scope: Scope
}

type Where = {
  event: { id: string } | { slug: string }
  partnership: null | { id: string } | { slug: string }
}

/** What a list is of, if somebody may take lists out of it as things are now; else null. */
export async function placeOfList(db: Db, who: Person, where: Where): Promise<PlaceOfList | null> {
  const [event] = await db
    .select()
    .from(events)
    .where('id' in where.event ? eq(events.id, where.event.id) : eq(events.slug, where.event.slug))
  // A draft is for staff only.
  if (!event || (event.state === 'draft' && !can.workAsStaff(who))) return null
  const partnership = where.partnership && (await invited(db, event.id, where.partnership))
  if (where.partnership && !partnership) return null
  const scope = { eventId: event.id, ...(partnership && { partnershipId: partnership.id }) }
  return can.takeList(who, scope) ? { event, partnership, scope } : null
}

async function invited(db: Db, eventId: string, which: { id: string } | { slug: string }) {
  const [partnership] = await db
    .select({ id: partnerships.id, slug: partnerships.slug, name: partnerships.name })
    .from(invitations)
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .where(
      and(
        eq(invitations.eventId, eventId),
        'id' in which ? eq(partnerships.id, which.id) : eq(partnerships.slug, which.slug),
      ),
    )
  return partnership ?? null
}
