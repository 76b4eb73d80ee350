import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { now } from '../clock'
import { fundingOf, isOffered } from '../funding/held'
import { offerFreePlaces } from '../funding/offer-free-places'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { leaveRoom } from '../room/leave-room'
import { withdrawnWith } from '../substitution/withdraw'
import type { Told } from '../told'
import { isLiving } from './answers'
import { type Ended, type Ending, endedNow } from './ended'
import type { Entered } from './enter'
import { leave } from './leave'

type How = { how: Ending; by: string | null; reason?: string }

/**
 * Ends a registration: it leaves its place, which is offered to the next in line, its turn, its
 * seat and its room, and somebody asked to take it over is told that they need not. Returns the
 * delegate's own news and everybody else's; the entry of the log is the verb's own, with what it
 * says here of before and after. Refuses `cannot-be-cancelled` when it is over already.
 */
export async function endRegistration(
  tx: Tx,
  it: Entered,
  { how, by, reason = '' }: How,
): Promise<{ told: Told; before: Record<string, unknown>; after: Record<string, unknown> }> {
  const { status } = it.registration
  if (!isLiving(status)) throw new Refusal('cannot-be-cancelled')
  const seats = await leave(tx, [it])
  const room = await leaveRoom(tx, it)
  const substitute = await withdrawnWith(tx, it)
  const passedOn = await offerFreePlaces(tx, it.event, seats)
  const others = [...room.letters, ...substitute.letters, ...passedOn.letters]

  const ended = endedNow(how, by, {
    reason,
    othersWereTold: others.length > 0,
    held: {
      status: status as Ended['held']['status'],
      place: it.place !== null && !isOffered(it),
      turn: it.turn,
      precedence: it.precedence ?? 0,
      comesAtOwnExpense: it.comesAtOwnExpense,
    },
  })
  await tx
    .update(registrations)
    .set({ status: 'cancelled', comesAtOwnExpense: false, ended, updatedAt: now() })
    .where(eq(registrations.id, it.id))
  return {
    told: {
      entries: [...room.entries, ...substitute.entries, ...passedOn.entries],
      letters: [letterTo(it, { kind: 'cancelled', how, reason }), ...others],
    },
    before: { status, funding: fundingOf(it) },
    after: { status: 'cancelled', funding: 'none', ...(reason && { reason }) },
  }
}
