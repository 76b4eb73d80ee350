import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { endRegistration } from '../registration/end'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { isOffered } from './held'
import { leaveQueue } from './queue'

/**
 * Leaves the line. Whoever comes at own expense still does; for whoever only waited the
 * registration is over. Refuses `not-in-line` for whoever does not wait, or is offered a place.
 */
export async function stopWaiting(tx: Tx, actor: { id: string }, it: Entered): Promise<void> {
  if (it.turn === null || isOffered(it)) throw new Refusal('not-in-line')
  if (!it.comesAtOwnExpense) {
    const { told, ...change } = await endRegistration(tx, it, { how: 'left-queue', by: actor.id })
    const entries = [entryOf(it, 'left-queue', actor.id, change)]
    return tell(tx, { entries, letters: [] }, told)
  }
  await leaveQueue(tx, [it.id])
  await tell(tx, {
    entries: [entryOf(it, 'left-queue', actor.id, { after: { funding: 'self' } })],
    letters: [letterTo(it, { kind: 'stopped-waiting' })],
  })
}
