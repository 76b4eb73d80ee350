import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import { hasBegun } from '../event/window'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { offerFreePlaces } from './offer-free-places'
import { joinQueue } from './queue'

/** Whether somebody who comes at own expense can stand in line for a funded place as well. */
export const canStartWaiting = (it: Pick<Entered, 'comesAtOwnExpense' | 'turn' | 'event'>) =>
  it.comesAtOwnExpense && it.turn === null && it.event.fundedPlaces > 0 && !hasBegun(it.event)

/**
 * Whoever comes at own expense stands in line for a funded place as well, at its end. A place that
 * is free is offered at once. Refuses `no-place-is-funded` when there is nothing to wait for.
 */
export async function startWaiting(tx: Tx, actor: { id: string }, it: Entered): Promise<void> {
  if (!canStartWaiting(it)) throw new Refusal('no-place-is-funded')
  const turn = await joinQueue(tx, it)
  await tell(
    tx,
    {
      entries: [entryOf(it, 'joined-queue', actor.id, { after: { funding: 'self', turn } })],
      letters: [letterTo(it, { kind: 'waiting', turn })],
    },
    await offerFreePlaces(tx, it.event),
  )
}
