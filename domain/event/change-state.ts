import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import { NotFound, Refusal } from '../refusal'
import { missingOf } from './complete'
import { inFull } from './enter-to-edit'
import type { EventState } from './facts'
import { enterEvent } from './seats'

const ways: Record<EventState, EventState[]> = {
  draft: ['published'],
  published: ['archived'],
  archived: ['published'],
}

/** To which states an event can be brought from the one it is in. */
export const statesFrom = (state: EventState): EventState[] => ways[state]

/**
 * Staff publish an event, archive it, or publish it again. Refuses `event-is-not-complete` when
 * everybody would see that something is missing, and `event-was-public` for a draft of what everybody
 * could see: an address, once published, keeps working. Throws NotFound for a way there is not; the
 * state it is in already is no change.
 */
export async function changeState(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  state: EventState,
): Promise<void> {
  const event = await enterEvent(tx, eventId)
  if (event.state === state) return
  if (state === 'draft') throw new Refusal('event-was-public')
  if (!ways[event.state].includes(state)) throw new NotFound()
  if (state === 'published' && missingOf(await inFull(tx, event)).length > 0)
    throw new Refusal('event-is-not-complete')
  await tx.update(events).set({ state }).where(eq(events.id, eventId))
  await record(tx, {
    act: 'event-state-changed',
    actorId: staff.id,
    eventId,
    subject: { kind: 'event', id: eventId },
    before: { state: event.state },
    after: { state },
  })
}
