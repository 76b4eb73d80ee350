import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { changeSeats, type Event, takeSeat } from '../event/seats'
import { Refusal } from '../refusal'
import type { WhenFull } from '../registration/answers'
import { claimPlaces } from './places'
import { joinQueue, somebodyWaits } from './queue'

type Newcomer = { id: string; eventId: string; partnershipId: string }

/** Who pays for somebody new: ICLD, or their own organisation, with their turn in the queue if they wait. */
export type Funded = { funding: 'icld' | 'self' | 'waiting'; turn: number | null }

/**
 * Gives a newcomer a funded place when one is free and nobody waits for it; else does what they
 * chose for that case. To be called inside `enterEvent`.
 *
 * Refuses `places-are-taken` or `event-is-full` when they have not chosen,
 * `own-expense-is-not-allowed` and `event-is-full` when they chose to come at own expense and
 * cannot, `no-place-is-funded` when they would wait for what never comes (product rules 1 and 2).
 */
export async function fund(
  tx: Tx,
  event: Event,
  newcomer: Newcomer,
  whenFull: WhenFull | undefined,
): Promise<Funded> {
  const seat = await takeSeat(tx, event.id)
  if (seat && !(await somebodyWaits(tx, newcomer))) {
    const claimed = await claimPlaces(tx, [newcomer], event.fundedPlaces)
    if (claimed.size === 1) return { funding: 'icld', turn: null }
  }

  if (!whenFull) throw new Refusal(seat ? 'places-are-taken' : 'event-is-full')
  if (whenFull !== 'self' && event.fundedPlaces === 0) throw new Refusal('no-place-is-funded')
  const comes = whenFull !== 'wait'
  if (comes && !event.ownExpenseAllowed) throw new Refusal('own-expense-is-not-allowed')
  if (comes && !seat) throw new Refusal('event-is-full')

  if (comes)
    await tx
      .update(registrations)
      .set({ comesAtOwnExpense: true })
      .where(eq(registrations.id, newcomer.id))
  else if (seat) await changeSeats(tx, event.id, -1)

  const turn = whenFull === 'self' ? null : await joinQueue(tx, newcomer)
  return { funding: comes ? 'self' : 'waiting', turn }
}
