import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { fundingOf, isOffered } from './held'
import { oneParty } from './one-party'
import { leaveQueue } from './queue'

/** Whether a registration has an offer that can still be answered. */
export const hasOffer = (it: Pick<Entered, 'place' | 'offeredUntil'>) =>
  isOffered(it) && (it.offeredUntil as Date) > now()

/**
 * Accepts the funded place that is offered to a registration: from now on it is theirs, and ICLD
 * pays. Refuses `offer-is-over` when there is none, or when its time is up.
 */
export async function acceptOffer(tx: Tx, actor: { id: string }, it: Entered): Promise<void> {
  if (!hasOffer(it)) throw new Refusal('offer-is-over')
  await tx
    .update(fundedPlaces)
    .set({ offeredUntil: null, heldSince: now() })
    .where(eq(fundedPlaces.registrationId, it.id))
  await leaveQueue(tx, [it.id])
  if (it.comesAtOwnExpense) {
    await tx
      .update(registrations)
      .set({ comesAtOwnExpense: false, updatedAt: now() })
      .where(eq(registrations.id, it.id))
    // Nobody is invoiced any more.
    await tx.delete(invoicing).where(eq(invoicing.registrationId, it.id))
  }
  const change = { before: { funding: fundingOf(it) }, after: { funding: 'icld' } }
  await tell(
    tx,
    {
      entries: [entryOf(it, 'offer-accepted', actor.id, change)],
      letters: [letterTo(it, { kind: 'place-accepted' })],
    },
    await oneParty(tx, it.event, it),
  )
}
