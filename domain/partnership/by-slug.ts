import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { isKnown } from '../event/published'

/** A partnership and an event it is invited to, by their addresses, or null: a draft is not there. */
export async function invitedBySlugs(db: Db, eventSlug: string, partnershipSlug: string) {
  const [found] = await db
    .select({ event: events, partnership: partnerships })
    .from(invitations)
    .innerJoin(events, eq(events.id, invitations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .where(and(eq(events.slug, eventSlug), eq(partnerships.slug, partnershipSlug), isKnown()))
  return found ?? null
}
