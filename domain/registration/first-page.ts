import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { events } from '@/db/schema/events'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { groupParties, isKnown, partnershipColumns } from '../event/published'
import { living } from './answers'

/**
 * What the first question page needs, in one query: the invited partnerships that have not ended,
 * with their places, what was chosen before or they were invited for, and whether the delegate is
 * registered already. Null for an unknown event, or one to which nobody is invited.
 */
export async function openFirstPage(
  db: Db,
  delegate: { id: string; email: string },
  eventSlug: string,
) {
  const rows = await db
    .select({
      ...partnershipColumns,
      event: {
        slug: events.slug,
        kind: events.kind,
        opensAt: events.opensAt,
        closesAt: events.closesAt,
        state: events.state,
        fundedPlaces: events.fundedPlaces,
        contactEmail: events.contactEmail,
      },
      chosen: sql<string | null>`coalesce(${drafts.partyId},
        (select ${invitedColleagues.partyId} from ${invitedColleagues}
          where ${invitedColleagues.eventId} = ${events.id}
          and ${invitedColleagues.email} = ${delegate.email}
          and ${invitedColleagues.withdrawnAt} is null
          order by ${invitedColleagues.invitedAt} desc limit 1))`,
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
        eq(drafts.personId, delegate.id),
        eq(drafts.step, 'partnership'),
      ),
    )
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, events.id),
        eq(registrations.personId, delegate.id),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .where(and(eq(events.slug, eventSlug), isKnown(), isNull(partnerships.endedAt)))
    .orderBy(asc(partnerships.name), asc(partnerships.id), asc(parties.position))
  const [first] = rows
  if (first?.event.kind !== 'conference') return null
  const { event, mine } = first
  // What was chosen before its partnership ended is not there to be chosen again.
  const chosen = rows.some(({ party }) => party.id === first.chosen) ? first.chosen : null
  return { event, chosen, mine, partnerships: groupParties(rows) }
}
