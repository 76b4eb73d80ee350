import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { addressees, letterTo } from '../mail/addressee'
import { endedNow } from '../registration/ended'
import { tell } from '../told'
import { leaveAcademy } from './end-application'
import { passOnSeats } from './offer-places'
import { countByAttendance } from './seats'

/** The academies where the time to answer a place is up. */
export async function eventsWithExpiredPlaces(db: Db): Promise<string[]> {
  const over = await db
    .selectDistinct({ eventId: academyPlaces.eventId })
    .from(academyPlaces)
    .where(lte(academyPlaces.offeredUntil, now()))
  return over.map(({ eventId }) => eventId)
}

/**
 * Passes on the places of an academy that were not answered in time, at most so many at once, to
 * the first in reserve. For whoever did not answer the application is over. Returns how many:
 * none when another process has passed them on already.
 */
export async function expirePlaces(tx: Tx, eventId: string, most = 100): Promise<number> {
  const event = await enterEvent(tx, eventId)
  const over = await tx
    .select({ id: academyPlaces.registrationId, attendance: academyPlaces.attendance })
    .from(academyPlaces)
    .where(and(eq(academyPlaces.eventId, eventId), lte(academyPlaces.offeredUntil, now())))
    .orderBy(asc(academyPlaces.offeredUntil), asc(academyPlaces.registrationId))
    .limit(most)
  if (over.length === 0) return 0
  const ids = over.map(({ id }) => id)
  const told = await addressees(tx, ids)
  await leaveAcademy(tx, ids, null)
  await tx
    .update(registrations)
    .set({ status: 'cancelled', ended: endedNow('place-expired', null), updatedAt: now() })
    .where(inArray(registrations.id, ids))
  await tell(
    tx,
    {
      entries: told.map((one) =>
        entryOf(one, 'place-expired', null, {
          before: { status: one.status },
          after: { status: 'cancelled' },
        }),
      ),
      letters: told.map((one) =>
        letterTo(one, { kind: 'application-over', how: 'place-expired', reason: '', came: false }),
      ),
    },
    await passOnSeats(tx, event, countByAttendance(over)),
  )
  return over.length
}
