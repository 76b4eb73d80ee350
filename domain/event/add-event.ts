import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import type { EventFacts } from './facts'

/** Adds an event, or leaves the one that has its address as it is. Returns the id of a new one, else null. */
export async function addEvent(tx: Tx, facts: EventFacts): Promise<string | null> {
  const [added] = await tx
    .insert(events)
    .values({ id: crypto.randomUUID(), ...facts })
    .onConflictDoNothing({ target: events.slug })
    .returning({ id: events.id })
  return added?.id ?? null
}
