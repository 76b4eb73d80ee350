import { eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { fold } from '../registration/search-text'
import { like } from './attendee-conditions'

/**
 * What finds an attendee of an event by words in any order, with or without accents: each stands in
 * what they are found by, in their address as it is now, or in the name of their organisation or
 * partnership as it is now. Nothing when nothing is looked for. One query, and none without words.
 */
export async function namedSo(db: Db, eventId: string, q: string | undefined): Promise<SQL[]> {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return []
  const all = await db
    .select({ id: parties.id, organisation: parties.organisation, partnership: partnerships.name })
    .from(invitations)
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
    .where(eq(invitations.eventId, eventId))
  const named = all.map((party) => ({
    id: party.id,
    text: fold(`${party.organisation} ${party.partnership}`),
  }))
  return words.map((word) => {
    const so = named.filter(({ text }) => text.includes(word)).map(({ id }) => id)
    return (
      or(
        like(registrations.searchText, word),
        like(sql`${people.email}`, word),
        so.length > 0 ? inArray(registrations.partyId, so) : undefined,
      ) ?? sql`false`
    )
  })
}
