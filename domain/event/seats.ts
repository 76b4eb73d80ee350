import { and, eq, inArray, lt, type SQLWrapper, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { NotFound } from '../refusal'

export type Event = typeof events.$inferSelect

/**
 * The event as it is now, with its row held until the transaction ends: everybody who changes
 * registrations, places or the queue of an event enters it first, so they come one after the other.
 * Throws NotFound for an unknown id.
 */
export async function enterEvent(tx: Tx, eventId: string | SQLWrapper): Promise<Event> {
  const [event] = await tx
    .update(events)
    .set({ attending: sql`${events.attending}` })
    .where(typeof eventId === 'string' ? eq(events.id, eventId) : inArray(events.id, eventId))
    .returning()
  if (!event) throw new NotFound()
  return event
}

/** One more who comes. False when the event's capacity is reached. */
export async function takeSeat(tx: Tx, eventId: string): Promise<boolean> {
  const taken = await tx
    .update(events)
    .set({ attending: sql`${events.attending} + 1` })
    .where(and(eq(events.id, eventId), lt(events.attending, events.capacity)))
    .returning({ id: events.id })
  return taken.length === 1
}

/** So many more who come, or fewer: never more than there are seats, the database sees to it. */
export async function changeSeats(tx: Tx, eventId: string, change: number): Promise<void> {
  if (change === 0) return
  await tx
    .update(events)
    .set({ attending: sql`${events.attending} + ${change}` })
    .where(eq(events.id, eventId))
}
