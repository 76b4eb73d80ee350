import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { now } from '../clock'

export type Claimant = {
  id: string
  eventId: string
  partnershipId: string
  /** The place known to be free, tried before the others. */
  tryFirst?: number
}

/**
 * The rule of two. Claims a free funded place of their partnership for each of these
 * registrations, in their order, and returns the number of everybody's who got one. Every path to
 * a place uses this function; the table itself has no room for a third row (product rule 1).
 * @param funded how many places the event funds per partnership: 0, 1 or 2
 * @param offeredUntil until when the place waits for an answer; null when it is theirs at once
 */
export async function claimPlaces(
  tx: Tx,
  claimants: Claimant[],
  funded: number,
  offeredUntil: Date | null = null,
): Promise<Map<string, number>> {
  const claimed = new Map<string, number>()
  for (let round = 0; round < funded; round++) {
    const left = claimants.filter(({ id }) => !claimed.has(id))
    if (left.length === 0) break
    const rows = await tx
      .insert(fundedPlaces)
      .values(
        left.map(({ id, eventId, partnershipId, tryFirst = 1 }) => ({
          registrationId: id,
          eventId,
          partnershipId,
          place: ((tryFirst - 1 + round) % funded) + 1,
          heldSince: now(),
          offeredUntil,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: fundedPlaces.registrationId, place: fundedPlaces.place })
    for (const { id, place } of rows) claimed.set(id, place)
  }
  return claimed
}

/** Frees the places of these registrations, theirs or offered to them. */
export async function freePlaces(tx: Tx, registrationIds: string[]): Promise<void> {
  if (registrationIds.length === 0) return
  await tx.delete(fundedPlaces).where(inArray(fundedPlaces.registrationId, registrationIds))
}

/**
 * Where an event funds fewer places from now on, whoever holds one of the others moves to the first.
 * To be called inside `enterEvent`, once no partnership is known to hold more than `funded`.
 */
export async function moveToFirst(tx: Tx, eventId: string, funded: number): Promise<void> {
  await tx
    .update(fundedPlaces)
    .set({ place: 1 })
    .where(and(eq(fundedPlaces.eventId, eventId), gt(fundedPlaces.place, funded)))
}

/** The place stays and the delegate changes: it passes to another registration of the same partnership. */
export async function passPlace(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx
    .update(fundedPlaces)
    .set({ registrationId: toId, heldSince: now() })
    .where(eq(fundedPlaces.registrationId, fromId))
}
