import type { Tx } from '@/db/client'
import { seats as seatsOf } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { attendances } from '../application/answers'
import type { EventFacts } from './facts'

/** Adds an event, or leaves the one that has its address as it is. Returns the id of a new one, else null. */
export async function addEvent(tx: Tx, { seats, ...facts }: EventFacts): Promise<string | null> {
  const [added] = await tx
    .insert(events)
    .values({ id: crypto.randomUUID(), ...facts })
    .onConflictDoNothing({ target: events.slug })
    .returning({ id: events.id })
  if (added && seats)
    await tx.insert(seatsOf).values(
      attendances.map((attendance) => ({
        eventId: added.id,
        attendance,
        capacity: seats[attendance],
      })),
    )
  return added?.id ?? null
}
