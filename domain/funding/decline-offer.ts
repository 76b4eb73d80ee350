import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { endRegistration } from '../registration/end'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { hasOffer } from './accept-offer'
import { offerFreePlaces } from './offer-free-places'
import { freePlaces } from './places'
import { leaveQueue } from './queue'

/**
 * Declines the funded place that is offered to a registration: it goes to the next in line.
 * Whoever comes at own expense still does and waits no more; for whoever only waited the
 * registration is over. Refuses `offer-is-over` when there is none, or when its time is up.
 */
export async function declineOffer(tx: Tx, actor: { id: string }, it: Entered): Promise<void> {
  if (!hasOffer(it)) throw new Refusal('offer-is-over')
  if (!it.comesAtOwnExpense) {
    const { told, ...change } = await endRegistration(tx, it, {
      how: 'offer-declined',
      by: actor.id,
    })
    const entries = [entryOf(it, 'offer-declined', actor.id, change)]
    return tell(tx, { entries, letters: [] }, told)
  }
  await freePlaces(tx, [it.id])
  await leaveQueue(tx, [it.id])
  await tell(
    tx,
    {
      entries: [entryOf(it, 'offer-declined', actor.id, { after: { funding: 'self' } })],
      letters: [letterTo(it, { kind: 'stopped-waiting' })],
    },
    await offerFreePlaces(tx, it.event),
  )
}
