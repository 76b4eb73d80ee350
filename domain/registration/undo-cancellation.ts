import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { queue } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { takeSeat } from '../event/seats'
import { isOver } from '../event/window'
import { fundingOf } from '../funding/held'
import { offerFreePlaces } from '../funding/offer-free-places'
import { claimPlaces } from '../funding/places'
import { numberInLine, somebodyWaits } from '../funding/queue'
import { letterTo } from '../mail/addressee'
import type { Capacity } from '../permissions'
import { Refusal } from '../refusal'
import { tell } from '../told'
import type { Ended } from './ended'
import type { Entered } from './enter'
import { livingReference } from './new-registration'

/** Whether a cancellation can be taken back, as far as can be told without looking for the place. */
export const canBeUndone = (ended: Ended | null, as: Capacity): ended is Ended =>
  wasCancelled(ended) && mayTakeBack[as].includes(ended.how) && !ended.othersWereTold

// Whoever cancelled takes it back, and staff for everybody: their own no holds.
const mayTakeBack: Record<Capacity, Ended['how'][]> = {
  delegate: ['delegate'],
  coordinator: ['delegate', 'coordinator'],
  staff: ['delegate', 'coordinator', 'staff'],
}

const wasCancelled = (ended: Ended | null): ended is Ended =>
  ended !== null && mayTakeBack.staff.includes(ended.how)

/**
 * Takes a cancellation back: the registration holds again what it held. Only for as long as nobody
 * else was told of it. Answers about diet and access were erased and have to be given anew.
 *
 * Refuses `cannot-be-undone` when it was not cancelled, or by somebody whose no it is not theirs to
 * take back, `others-were-told` when its
 * place is somebody else's by now, `event-is-full`, `event-is-over`, and `already-registered`
 * when the delegate has registered anew.
 */
export async function undoCancellation(
  tx: Tx,
  actor: { id: string; as: Capacity },
  it: Entered,
): Promise<void> {
  const { registration, event } = it
  const { ended } = registration
  if (registration.status !== 'cancelled' || !wasCancelled(ended))
    throw new Refusal('cannot-be-undone')
  if (ended.othersWereTold) throw new Refusal('others-were-told')
  if (!canBeUndone(ended, actor.as)) throw new Refusal('cannot-be-undone')
  if (isOver(event)) throw new Refusal('event-is-over')
  if (await livingReference(tx, event.id, registration.personId))
    throw new Refusal('already-registered')

  const { status, place, turn, precedence, comesAtOwnExpense } = ended.held
  await tx
    .update(registrations)
    .set({ status, comesAtOwnExpense, ended: null, updatedAt: now() })
    .where(eq(registrations.id, it.id))
  if ((place || comesAtOwnExpense) && !(await takeSeat(tx, event.id)))
    throw new Refusal('event-is-full')
  if (place) {
    if (await somebodyWaits(tx, it)) throw new Refusal('others-were-told')
    const claimed = await claimPlaces(tx, [it], event.fundedPlaces)
    if (claimed.size === 0) throw new Refusal('others-were-told')
  }
  if (turn !== null)
    await tx.insert(queue).values({
      turn,
      precedence,
      registrationId: it.id,
      eventId: it.eventId,
      partnershipId: it.partnershipId,
      joinedAt: now(),
    })

  const funding = fundingOf({
    place: place ? 1 : null,
    offeredUntil: null,
    turn,
    comesAtOwnExpense,
  })
  const number = turn === null ? null : await numberInLine(tx, it.id)
  const change = {
    before: { status: 'cancelled', funding: 'none' },
    after: { status, funding },
  }
  // The seat it took a moment ago is not in the event as it was entered.
  const attending = event.attending + (place || comesAtOwnExpense ? 1 : 0)
  const offered = turn === null ? [] : [await offerFreePlaces(tx, { ...event, attending })]
  await tell(
    tx,
    {
      entries: [entryOf(it, 'restored', actor.id, change)],
      letters: [letterTo(it, { kind: 'restored', funding, turn: number })],
    },
    ...offered,
  )
}
