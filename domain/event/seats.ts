import { and, eq, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { NotFound } from '../refusal'

export type Event = typeof events.$inferSelect

/**
 * The event as it is now, with its row held until the transaction ends: everybody who changes
 * registrations, places or the queue of an event enters it first, so they come one after the other.
 * Throws NotFound for an unknown id.
 */
export async function enterEvent(tx: Tx, eventId: string): Promise<Event> {
  const [event] = await tx
    .update(events)
    .set({ attending: sql`${events.attending}` })
    .where(eq(events.id, eventId))
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

/** So many fewer who come. */
export async function leaveSeats(tx: Tx, eventId: string, count: number): Promise<void> {
  if (count === 0) return
  await tx
    .update(events)
    .set({ attending: sql`${events.attending} - ${count}` })
    .where(eq(events.id, eventId))
}
