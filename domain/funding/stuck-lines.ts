import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { hasBegun } from '../event/window'
import { placeInLine } from './queue'

/**
 * The events where a place stands free although somebody waits for it and there is a seat for
 * them: where offers have to be made. Most often none, since whoever frees a place passes it on.
 */
export async function eventsToOfferAt(db: Db): Promise<string[]> {
  const taken = sql`(select count(*) from ${fundedPlaces} as held
    where held.event_id = ${queue.eventId} and held.partnership_id = ${queue.partnershipId})`
  const found = await db
    .selectDistinct({ id: events.id, startsOn: events.startsOn, endsOn: events.endsOn })
    .from(queue)
    .innerJoin(events, eq(events.id, queue.eventId))
    .innerJoin(registrations, eq(registrations.id, queue.registrationId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
    .where(
      and(
        isNull(fundedPlaces.registrationId),
        // Nobody passes the first in line, though the first has to wait for a seat.
        lte(placeInLine, sql`${events.fundedPlaces} - ${taken}`),
        or(eq(registrations.comesAtOwnExpense, true), gt(events.capacity, events.attending)),
      ),
    )
  return found.filter((event) => !hasBegun(event)).map(({ id }) => id)
}
