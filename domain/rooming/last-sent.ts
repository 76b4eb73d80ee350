import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { hotels, roomingLists } from '@/db/schema/hotels'

/** The list a hotel was sent last, or before the one with an id; null when there was none. */
export async function lastSent(db: Db, hotelId: string, before?: number) {
  const [list] = await db
    .select({ id: roomingLists.id, sentAt: roomingLists.sentAt, rows: roomingLists.rows })
    .from(roomingLists)
    .where(
      and(
        eq(roomingLists.hotelId, hotelId),
        before === undefined ? undefined : lt(roomingLists.id, before),
      ),
    )
    .orderBy(desc(roomingLists.id))
    .limit(1)
  return list ?? null
}

/** A list as it was sent, with its hotel's name; null once it has been erased. */
export async function sentList(db: Db, id: number) {
  const [list] = await db
    .select({
      id: roomingLists.id,
      sentAt: roomingLists.sentAt,
      hotelId: roomingLists.hotelId,
      hotel: hotels.name,
      rows: roomingLists.rows,
    })
    .from(roomingLists)
    .innerJoin(hotels, eq(hotels.id, roomingLists.hotelId))
    .where(eq(roomingLists.id, id))
  return list ?? null
}
