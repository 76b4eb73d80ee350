import { and, asc, count, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { now } from '../clock'

export type OfPartnership = { eventId: string; partnershipId: string }

export const queueOf = ({ eventId, partnershipId }: OfPartnership) =>
  and(eq(queue.eventId, eventId), eq(queue.partnershipId, partnershipId))

/** The order of a line: whom the coordinator chose comes first, then whoever came first. */
export const inOrder = [desc(queue.precedence), asc(queue.turn)]

/**
 * Which number in line a registration of the query is: how many of its partnership wait up to and
 * including it. Whoever is offered a place stands in line no more.
 */
export const placeInLine = sql<number>`(select count(*) from ${queue} as ahead
  where ahead.event_id = ${registrations.eventId}
  and ahead.partnership_id = ${registrations.partnershipId}
  and (ahead.precedence > ${queue.precedence}
    or (ahead.precedence = ${queue.precedence} and ahead.turn <= ${queue.turn}))
  and not exists (select 1 from ${fundedPlaces} as offered
    where offered.registration_id = ahead.registration_id))`.mapWith(Number)

/** The registrations that wait for a place of a partnership and are offered none, first in line first. */
export function line(tx: Db, partnership: OfPartnership) {
  return tx
    .select({ id: queue.registrationId, precedence: queue.precedence })
    .from(queue)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
    .where(and(queueOf(partnership), isNull(fundedPlaces.registrationId)))
    .orderBy(...inOrder)
}

/** Whether anybody waits for a place of a partnership. */
export const somebodyWaits = async (tx: Db, partnership: OfPartnership): Promise<boolean> =>
  (await line(tx, partnership).limit(1)).length > 0

/** Joins the end of the line; returns which number in it the newcomer is. */
export async function joinQueue(
  tx: Tx,
  { id, eventId, partnershipId }: OfPartnership & { id: string },
): Promise<number> {
  await tx.insert(queue).values({ registrationId: id, eventId, partnershipId, joinedAt: now() })
  const [waiting] = await tx
    .select({ count: count() })
    .from(queue)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
    .where(and(queueOf({ eventId, partnershipId }), isNull(fundedPlaces.registrationId)))
  return waiting?.count ?? 0
}

/** Takes these registrations out of whatever line they stand in. */
export async function leaveQueue(tx: Tx, registrationIds: string[]): Promise<void> {
  if (registrationIds.length === 0) return
  await tx.delete(queue).where(inArray(queue.registrationId, registrationIds))
}

/** Those of these registrations that stand in line since after a moment. */
export async function joinedSince(tx: Tx, registrationIds: string[], moment: Date) {
  const found = await tx
    .select({ id: queue.registrationId })
    .from(queue)
    .where(and(inArray(queue.registrationId, registrationIds), gt(queue.joinedAt, moment)))
  return found.map(({ id }) => id)
}

/** The turn stays and the delegate changes. */
export async function passTurn(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.update(queue).set({ registrationId: toId }).where(eq(queue.registrationId, fromId))
}

/** Which number in line a waiting registration is. */
export async function numberInLine(tx: Db, registrationId: string): Promise<number> {
  const [row] = await tx
    .select({ number: placeInLine })
    .from(registrations)
    .innerJoin(queue, eq(queue.registrationId, registrations.id))
    .where(eq(registrations.id, registrationId))
  return row?.number ?? 0
}
