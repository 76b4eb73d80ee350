import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { checkIns, doors } from '@/db/schema/days'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { tell } from '../told'
import { takeBackAttended } from './day-attended'
import { timesOf } from './entry-days'

/**
 * Undoes a check-in of an event, and with the last one of a day that the day was attended. When another
 * repeated it, that one stands in its place. One that is unknown or undone already changes nothing.
 */
export async function undoCheckIn(
  tx: Tx,
  keeper: { id: string },
  eventId: string,
  checkInId: string,
): Promise<void> {
  const event = await enterEvent(tx, eventId)
  const [undone] = await tx
    .update(checkIns)
    .set({ undoneAt: now(), undoneBy: keeper.id })
    .where(
      and(eq(checkIns.id, checkInId), eq(checkIns.eventId, eventId), isNull(checkIns.undoneAt)),
    )
    .returning()
  if (!undone) return
  if (undone.repeats === null) await letNextStand(tx, undone.id)
  const attended = await takeBackAttended(tx, keeper, undone)
  const [it] = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      door: doors.name,
    })
    .from(registrations)
    .innerJoin(doors, eq(doors.id, undone.doorId))
    .where(eq(registrations.id, undone.registrationId))
  if (!it) return
  const { door, ...registration } = it
  const { day, how } = undone
  const before = { door, day, session: timesOf(event, day, undone.session), how }
  await tell(tx, attended, {
    entries: [
      {
        ...entryOf(registration, 'check-in-undone', keeper.id, { before }),
        subject: { kind: 'door', id: undone.doorId },
      },
    ],
    letters: [],
  })
}

/** The first of those that repeated a check-in stands now, and the others repeat that one. */
async function letNextStand(tx: Tx, undoneId: string): Promise<void> {
  const repeating = and(eq(checkIns.repeats, undoneId), isNull(checkIns.undoneAt))
  const [next] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(repeating)
    .orderBy(asc(checkIns.at), asc(checkIns.id))
    .limit(1)
  if (!next) return
  await tx.update(checkIns).set({ repeats: null }).where(eq(checkIns.id, next.id))
  await tx.update(checkIns).set({ repeats: next.id }).where(repeating)
}
