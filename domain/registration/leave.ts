import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { leaveSeats } from '../event/seats'
import { fundingOf } from '../funding/funding-of'
import { freePlaces } from '../funding/places'
import { leaveQueue } from '../funding/queue'
import type { Funding } from './answers'

/**
 * Takes registrations of one event that come no more out of everything they held: funded place,
 * turn in the queue, seat at the event. Their special-category answers are erased: what they were
 * given for does not take place (product rule 6). Returns the funding each had. To be called inside `enterEvent`.
 */
export async function leave(
  tx: Tx,
  eventId: string,
  registrationIds: string[],
): Promise<{ id: string; funding: Funding }[]> {
  const held = await tx
    .select({
      id: registrations.id,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      place: fundedPlaces.place,
      turn: queue.turn,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(inArray(registrations.id, registrationIds))

  await tx.delete(sensitiveAnswers).where(inArray(sensitiveAnswers.registrationId, registrationIds))
  await freePlaces(tx, registrationIds)
  await leaveQueue(tx, registrationIds)
  const ownExpense = held.filter((one) => one.comesAtOwnExpense).map(({ id }) => id)
  if (ownExpense.length > 0)
    await tx
      .update(registrations)
      .set({ comesAtOwnExpense: false })
      .where(inArray(registrations.id, ownExpense))
  const came = held.filter((one) => one.place !== null || one.comesAtOwnExpense)
  await leaveSeats(tx, eventId, came.length)

  return held.map(({ id, ...rest }) => ({ id, funding: fundingOf(rest) }))
}
