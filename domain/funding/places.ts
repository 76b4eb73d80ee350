import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { now } from '../clock'

type Where = { id: string; eventId: string; partnershipId: string }

/**
 * The rule of two. Claims the first free funded place of a registration's partnership and
 * returns its number, or null when none is to be had. Every path to a place uses this function;
 * the table itself has no room for a third row (product rule 1).
 * @param fundedPlacesOfEvent how many places ICLD funds per partnership there: 0, 1 or 2
 */
export async function claimPlace(
  tx: Tx,
  { id, eventId, partnershipId }: Where,
  fundedPlacesOfEvent: number,
): Promise<number | null> {
  for (let place = 1; place <= fundedPlacesOfEvent; place++) {
    const claimed = await tx
      .insert(fundedPlaces)
      .values({ registrationId: id, eventId, partnershipId, place, heldSince: now() })
      .onConflictDoNothing()
      .returning({ place: fundedPlaces.place })
    if (claimed.length === 1) return place
  }
  return null
}

/** Frees the places of these registrations; returns the ids of those who held one. */
export async function freePlaces(tx: Tx, registrationIds: string[]): Promise<string[]> {
  const freed = await tx
    .delete(fundedPlaces)
    .where(inArray(fundedPlaces.registrationId, registrationIds))
    .returning({ id: fundedPlaces.registrationId })
  return freed.map(({ id }) => id)
}
