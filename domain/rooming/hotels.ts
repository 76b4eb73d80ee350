import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { hotels } from '@/db/schema/hotels'

export type Hotel = typeof hotels.$inferSelect

/** The hotels of an event. The first is everybody's unless they were moved to another. */
export const hotelsOf = (db: Db, eventId: string): Promise<Hotel[]> =>
  db
    .select()
    .from(hotels)
    .where(eq(hotels.eventId, eventId))
    .orderBy(asc(hotels.position), asc(hotels.id))
