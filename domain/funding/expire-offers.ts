import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { addressees, letterTo } from '../mail/addressee'
import { endedNow } from '../registration/ended'
import { holdings, leave } from '../registration/leave'
import { leaveRooms } from '../room/leave-room'
import { withdrawAll } from '../substitution/withdraw'
import { tell } from '../told'
import { fundingOf } from './held'
import { offerFreePlaces } from './offer-free-places'
import { freePlaces } from './places'
import { leaveQueue } from './queue'

/** The events where the time of an offer is up. */
export async function eventsWithExpiredOffers(db: Db): Promise<string[]> {
  const over = await db
    .selectDistinct({ eventId: fundedPlaces.eventId })
    .from(fundedPlaces)
    .where(lte(fundedPlaces.offeredUntil, now()))
  return over.map(({ eventId }) => eventId)
}

/**
 * Passes on the offers of an event whose time is up, at most so many at once: each place goes to
 * the next in its line. Whoever comes at own expense still does and waits no more; for whoever
 * only waited the registration is over. Returns how many offers were over: none when another
 * process has passed them on already.
 */
export async function expireOffers(tx: Tx, eventId: string, most = 100): Promise<number> {
  const event = await enterEvent(tx, eventId)
  const at = now()
  const over = await tx
    .select({ id: fundedPlaces.registrationId })
    .from(fundedPlaces)
    .where(and(eq(fundedPlaces.eventId, eventId), lte(fundedPlaces.offeredUntil, at)))
    .orderBy(asc(fundedPlaces.offeredUntil), asc(fundedPlaces.registrationId))
    .limit(most)
  if (over.length === 0) return 0
  const ids = over.map(({ id }) => id)
  const held = new Map((await holdings(tx, ids)).map((one) => [one.id, one]))
  const told = await addressees(tx, ids)

  const ending = [...held.values()].filter((one) => !one.comesAtOwnExpense)
  const endingIds = ending.map(({ id }) => id)
  const staying = ids.filter((id) => !endingIds.includes(id))
  const seats = await leave(tx, ending)
  await freePlaces(tx, staying)
  await leaveQueue(tx, staying)
  if (ending.length > 0)
    await tx
      .update(registrations)
      .set({ status: 'cancelled', ended: endedNow('offer-expired', null), updatedAt: at })
      .where(inArray(registrations.id, endingIds))

  await tell(
    tx,
    {
      entries: told.map((one) => {
        const comes = one.comesAtOwnExpense
        const before = held.get(one.id)
        return entryOf(one, 'offer-expired', null, {
          before: { status: one.status, funding: before && fundingOf(before) },
          after: comes ? { funding: 'self' } : { status: 'cancelled', funding: 'none' },
        })
      }),
      letters: told.map((one) =>
        letterTo(one, { kind: 'offer-expired', comes: one.comesAtOwnExpense }),
      ),
    },
    await leaveRooms(tx, endingIds),
    await withdrawAll(tx, endingIds),
    await offerFreePlaces(tx, event, seats),
  )
  return over.length
}
