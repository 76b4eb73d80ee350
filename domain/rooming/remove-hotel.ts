import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { hotels } from '@/db/schema/hotels'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { NotFound, Refusal } from '../refusal'
import type { Hotel } from './hotels'
import { lastSent } from './last-sent'
import { roomingAt } from './rooming'

/**
 * Removes a hotel of an event, such as one that was entered twice. Refuses `hotel-has-guests` while
 * anybody sleeps there, `hotel-has-a-list` once it was sent one: it works from that, and what was
 * sent is kept. Throws NotFound for a hotel of another event.
 */
export async function removeHotel(
  tx: Tx,
  who: { id: string },
  { eventId, hotelId }: { eventId: string; hotelId: string },
): Promise<void> {
  await enterEvent(tx, eventId)
  const isThis = and(eq(hotels.id, hotelId), eq(hotels.eventId, eventId))
  const [hotel] = await tx.select().from(hotels).where(isThis)
  if (!hotel) throw new NotFound()
  const reason = await whyItStays(tx, hotel)
  if (reason) throw new Refusal(reason)
  await tx.delete(hotels).where(isThis)
  const { name, email, rooms } = hotel
  await record(tx, {
    ...{ act: 'hotel-removed', actorId: who.id, eventId },
    subject: { kind: 'hotel', id: hotelId },
    before: { name, email, rooms },
  })
}

/** What speaks against removing a hotel; null when nothing does. */
export async function whyItStays(db: Db, hotel: Hotel) {
  if ((await roomingAt(db, hotel)).length > 0) return 'hotel-has-guests'
  return (await lastSent(db, hotel.id)) ? 'hotel-has-a-list' : null
}
