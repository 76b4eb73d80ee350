import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { groupParties, partnershipColumns } from '../event/published'
import { living } from './answers'

/**
 * What the first question page needs, in one query: the invited partnerships with their places,
 * what was chosen before, and whether the delegate is registered already. Null for an unknown
 * event, or one to which nobody is invited.
 */
export async function openFirstPage(db: Db, personId: string, eventSlug: string) {
  const rows = await db
    .select({
      ...partnershipColumns,
      event: {
        slug: events.slug,
        kind: events.kind,
        opensAt: events.opensAt,
        closesAt: events.closesAt,
        fundedPlaces: events.fundedPlaces,
        contactEmail: events.contactEmail,
      },
      chosen: drafts.partyId,
      mine: registrations.reference,
    })
    .from(events)
    .innerJoin(invitations, eq(invitations.eventId, events.id))
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
    .leftJoin(
      drafts,
      and(
        eq(drafts.eventId, events.id),
        eq(drafts.personId, personId),
        eq(drafts.step, 'partnership'),
      ),
    )
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, events.id),
        eq(registrations.personId, personId),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .where(eq(events.slug, eventSlug))
    .orderBy(asc(partnerships.name), asc(partnerships.id), asc(parties.position))
  const [first] = rows
  if (first?.event.kind !== 'conference') return null
  const { event, chosen, mine } = first
  return { event, chosen, mine, partnerships: groupParties(rows) }
}
