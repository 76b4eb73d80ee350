import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { hotelStays } from '@/db/schema/hotels'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { NotFound } from '../refusal'
import { tidyReference } from '../registration/reference'
import { guestsOf } from './guests'
import { hotelsOf } from './hotels'
import { whoShares } from './who-shares'

/**
 * Moves a guest to another of the event's hotels, with whomever they share a room with. Throws
 * NotFound for a guest or a hotel that is not there.
 */
export async function moveStay(
  tx: Tx,
  who: { id: string },
  { eventId, reference, hotelId }: { eventId: string; reference: string; hotelId: string },
): Promise<void> {
  await enterEvent(tx, eventId)
  const [guests, hotels] = [await guestsOf(tx, eventId), await hotelsOf(tx, eventId)]
  const guest = guests.find((one) => one.reference === tidyReference(reference))
  const to = hotels.find(({ id }) => id === hotelId)
  const [first] = hotels
  if (!guest || !to || !first) throw new NotFound()

  const mate = whoShares(guests.filter(({ comes }) => comes)).get(guest.id)
  const moving = guests.filter(({ id }) => id === guest.id || id === mate)
  const moved = moving.filter(({ movedTo }) => (movedTo ?? first.id) !== to.id)
  if (moved.length === 0) return
  const ids = moved.map(({ id }) => id)
  await tx.delete(hotelStays).where(inArray(hotelStays.registrationId, ids))
  if (to !== first)
    await tx
      .insert(hotelStays)
      .values(ids.map((registrationId) => ({ registrationId, hotelId: to.id })))
  const nameOf = (id: string | null) => hotels.find((one) => one.id === id)?.name ?? first.name
  await record(
    tx,
    ...moved.map(({ id, movedTo }) =>
      entryOf({ id, eventId }, 'stay-moved', who.id, {
        before: { hotel: nameOf(movedTo) },
        after: { hotel: to.name },
      }),
    ),
  )
}
