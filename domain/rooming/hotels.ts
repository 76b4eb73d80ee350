import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { hotels } from '@/db/schema/hotels'
import { NotFound } from '../refusal'

export type Hotel = typeof hotels.$inferSelect

/** The hotels of an event. The first is everybody's unless they were moved to another. */
export const hotelsOf = (db: Db, eventId: string): Promise<Hotel[]> =>
  db
    .select()
    .from(hotels)
    .where(eq(hotels.eventId, eventId))
    .orderBy(asc(hotels.position), asc(hotels.id))

/** The event a hotel is of. Throws NotFound for an unknown one. */
export async function eventOfHotel(db: Db, hotelId: string): Promise<string> {
  const [hotel] = await db
    .select({ eventId: hotels.eventId })
    .from(hotels)
    .where(eq(hotels.id, hotelId))
  if (!hotel) throw new NotFound()
  return hotel.eventId
}
