import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { changeSeats, type Event } from '../event/seats'
import { hasBegun } from '../event/window'
import { addresseeColumns, letterTo } from '../mail/addressee'
import { nothingTold, type Told } from '../told'
import { offerEnds } from './offer-length'
import { claimPlaces } from './places'

/**
 * Offers every free funded place of an event to the first who wait for it, as far as there are
 * seats for them. It looks at how things stand rather than at what has just happened: called
 * twice, it offers once. To be called inside `enterEvent`, after places were freed, with how many
 * seats were left by that. Returns what is to be told.
 *
 * Once the event has begun nothing is offered any more.
 */
export async function offerFreePlaces(tx: Tx, event: Event, seatsLeft = 0): Promise<Told> {
  const firsts = hasBegun(event) ? [] : await firstInTheirLines(tx, event)
  let seats = event.capacity - event.attending + seatsLeft
  // Whoever comes at own expense has a seat already.
  const seated = firsts.filter((one) => one.comesAtOwnExpense || seats-- > 0)

  const until = offerEnds(event)
  const claimed = await claimPlaces(tx, seated, event.fundedPlaces, until)
  const offered = seated.filter(({ id }) => claimed.has(id))
  const taken = offered.filter((one) => !one.comesAtOwnExpense).length
  await changeSeats(tx, event.id, taken - seatsLeft)
  if (offered.length === 0) return nothingTold

  return {
    entries: offered.map(({ id, eventId, partnershipId }) => ({
      act: 'offered' as const,
      actorId: null,
      eventId,
      partnershipId,
      registrationId: id,
      after: { until: until.toISOString() },
    })),
    letters: offered.map((one) =>
      letterTo(one, { kind: 'offered', until: until.toISOString(), comes: one.comesAtOwnExpense }),
    ),
  }
}

/** Those at the head of each line for whom a place of their partnership is free, in the order of their turns. */
async function firstInTheirLines(tx: Tx, event: Event) {
  const taken = sql`(select count(*) from ${fundedPlaces} as held
    where held.event_id = ${queue.eventId} and held.partnership_id = ${queue.partnershipId})`
  const firstIsTaken = sql`(select count(*) from ${fundedPlaces} as first
    where first.event_id = ${queue.eventId} and first.partnership_id = ${queue.partnershipId}
    and first.place = 1)`
  const lines = tx
    .select({
      registrationId: queue.registrationId,
      turn: queue.turn,
      number: sql<number>`row_number() over (partition by ${queue.partnershipId}
        order by ${queue.precedence} desc, ${queue.turn})`
        .mapWith(Number)
        .as('number'),
      taken: sql<number>`${taken}`.mapWith(Number).as('taken'),
      firstIsTaken: sql<number>`${firstIsTaken}`.mapWith(Number).as('first_is_taken'),
    })
    .from(queue)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
    .where(and(eq(queue.eventId, event.id), isNull(fundedPlaces.registrationId)))
    .as('lines')
  const firsts = await tx
    .select({
      ...addresseeColumns,
      number: lines.number,
      taken: lines.taken,
      firstIsTaken: lines.firstIsTaken,
    })
    .from(lines)
    .innerJoin(registrations, eq(registrations.id, lines.registrationId))
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(sql`${lines.number} <= ${event.fundedPlaces} - ${lines.taken}`)
    .orderBy(asc(lines.turn))
  return firsts.map(({ number, taken, firstIsTaken, ...one }) => ({
    ...one,
    tryFirst: taken === 0 ? number : firstIsTaken ? 2 : 1,
  }))
}
