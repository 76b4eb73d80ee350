import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { type Held, heldColumns, takesSeat } from '../funding/held'
import { freePlaces } from '../funding/places'
import { leaveQueue } from '../funding/queue'

export type Leaving = Held & { id: string; hasNeeds: boolean }

/** What these registrations hold. */
export function holdings(tx: Tx, registrationIds: string[]): Promise<Leaving[]> {
  return tx
    .select({
      id: registrations.id,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      hasNeeds: sql<number>`${sensitiveAnswers.registrationId} is not null`.mapWith(Boolean),
      ...heldColumns,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .where(inArray(registrations.id, registrationIds))
}

/**
 * Takes registrations that come no more out of everything they hold: funded place, turn in line.
 * Their special-category answers are erased: what they were given for does not take place
 * (product rule 6). Returns how many seats at the event are left by it. To be called inside
 * `enterEvent`.
 */
export async function leave(tx: Tx, leaving: Leaving[]): Promise<number> {
  const ids = (of: Leaving[]) => of.map(({ id }) => id)
  const withNeeds = ids(leaving.filter(({ hasNeeds }) => hasNeeds))
  if (withNeeds.length > 0)
    await tx.delete(sensitiveAnswers).where(inArray(sensitiveAnswers.registrationId, withNeeds))
  await freePlaces(tx, ids(leaving.filter(({ place }) => place !== null)))
  await leaveQueue(tx, ids(leaving.filter(({ turn }) => turn !== null)))
  return leaving.filter(takesSeat).length
}
