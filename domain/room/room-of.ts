import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { roomRequests } from '@/db/schema/rooms'
import { living } from '../registration/answers'

/** Who would share a room with whoever has an address, at an event: the asking registrations with their names alone. */
export function roomRequestsTo(db: Db, eventId: string, email: string) {
  return db
    .select({
      id: registrations.id,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
    })
    .from(roomRequests)
    .innerJoin(registrations, eq(registrations.id, roomRequests.registrationId))
    .where(
      and(
        eq(roomRequests.eventId, eventId),
        eq(roomRequests.email, email),
        isNull(roomRequests.refusedAt),
        inArray(registrations.status, [...living]),
      ),
    )
    .orderBy(asc(roomRequests.askedAt), asc(registrations.id))
}
