import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { roomRequests } from '@/db/schema/rooms'

/** Whom somebody asked to share a room with, by address; null when nobody. */
export async function roomAskedFor(db: Db, registrationId: string): Promise<string | null> {
  const [asked] = await db
    .select({ email: roomRequests.email })
    .from(roomRequests)
    .where(eq(roomRequests.registrationId, registrationId))
  return asked?.email ?? null
}
