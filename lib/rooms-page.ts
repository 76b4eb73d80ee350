import type { Tx } from '@/db/client'
import { eventById } from '@/domain/event/published'
import { NotFound } from '@/domain/refusal'

/** The page of an event's rooms, without its language. Throws NotFound for an unknown event. */
export async function roomsPage(tx: Tx, eventId: string): Promise<string> {
  const event = await eventById(tx, eventId)
  if (!event) throw new NotFound()
  return `/days/${event.slug}/rooms`
}
