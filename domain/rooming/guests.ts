import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { hotelStays } from '@/db/schema/hotels'
import { registrations } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { isComing } from '../registration/is-coming'
import { isStillNamed } from '../registration/still-named'

/** Somebody who comes or is offered a place, with what a hotel is to know of them and what decides where they sleep. */
export type Guest = Awaited<ReturnType<typeof guestsOf>>[number]

/**
 * Everybody of an event for whom a bed may be needed, by name. Nothing of a special category and no
 * address: a hotel needs neither.
 */
export async function guestsOf(db: Db, eventId: string) {
  const rows = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      familyName: registrations.familyName,
      givenNames: registrations.givenNames,
      nights: registrations.nights,
      comes: sql<number>`case when ${isComing} then 1 else 0 end`.mapWith(Boolean),
      isFunded:
        sql<number>`case when ${fundedPlaces.place} is not null and ${fundedPlaces.offeredUntil} is null
          then 1 when ${applications.funded} then 1 else 0 end`.mapWith(Boolean),
      mateId: roommates.mateId,
      movedTo: hotelStays.hotelId,
      // Only at an academy, where the stay is asked for once the place is theirs.
      applied: applications.registrationId,
      lodgingAt: journeys.lodgingAt,
      room: journeys.room,
      roomWith: journeys.roomWith,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(roommates, eq(roommates.registrationId, registrations.id))
    .leftJoin(hotelStays, eq(hotelStays.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        or(isComing, isNotNull(fundedPlaces.place), isNotNull(academyPlaces.registrationId)),
      ),
    )
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
  return rows.map(({ applied, lodgingAt, ...guest }) => ({
    ...guest,
    nights: [...new Set(guest.nights)].sort(),
    hasAnswered: applied === null || lodgingAt !== null,
  }))
}
