import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { NotFound, Refusal } from '../refusal'
import { missingOf } from './complete'
import { inFull } from './enter-to-edit'
import type { EventState } from './facts'
import { enterEvent } from './seats'

const ways: Record<EventState, EventState[]> = {
  draft: ['published'],
  published: ['archived', 'draft'],
  archived: ['published'],
}

/** To which states an event can be brought from the one it is in. */
export const statesFrom = (state: EventState): EventState[] => ways[state]

/**
 * Staff publish an event, archive it, publish it again, or take it back as a draft. Refuses
 * `event-is-not-complete` when everybody would see that something is missing, and
 * `event-has-registrations` for a draft of what somebody has registered for. Throws NotFound for
 * a way there is not; the state it is in already is no change.
 */
export async function changeState(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  state: EventState,
): Promise<void> {
  const event = await enterEvent(tx, eventId)
  if (event.state === state) return
  if (!ways[event.state].includes(state)) throw new NotFound()
  if (state === 'published' && missingOf(await inFull(tx, event)).length > 0)
    throw new Refusal('event-is-not-complete')
  if (state === 'draft') await requireNobody(tx, eventId)
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

async function requireNobody(tx: Tx, eventId: string) {
  const anybody = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.eventId, eventId))
    .limit(1)
  if (anybody.length > 0) throw new Refusal('event-has-registrations')
}
