import { and, eq, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { isStillNamed } from '../registration/still-named'
import { registeredBetween, saidByFacets } from './attendee-conditions'
import type { Facet } from './attendee-facets'
import type { AttendeeFilter } from './attendee-filter'
import { namedSo } from './named-so'

/** Whose attendees: of a whole event, or of one partnership there. */
export type Scope = { eventId: string; partnershipId?: string }

/** What is asked for; what is left out is as in an address that says nothing of it. */
export type Sought = Partial<AttendeeFilter>

/** Which attendees of a scope match a filter, but for what it says of the facets that are left out. */
export async function matching(
  db: Db,
  { eventId, partnershipId }: Scope,
  filter: Sought,
  leftOut: readonly Facet[] = [],
): Promise<SQL | undefined> {
  return and(
    eq(registrations.eventId, eventId),
    isStillNamed,
    partnershipId ? eq(registrations.partnershipId, partnershipId) : undefined,
    registeredBetween(filter),
    ...(await namedSo(db, eventId, filter.q)),
    saidByFacets(filter, leftOut),
  )
}
