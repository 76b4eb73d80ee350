import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import type { Capacity } from '../permissions'
import { tell } from '../told'
import { endRegistration } from './end'
import type { Entered } from './enter'

type Cancelling = {
  /** As whom somebody cancels: the delegate, a coordinator of the partnership, staff. */
  as: Capacity
  /** Why, in their own words; may be left empty. */
  reason?: string
}

/**
 * Cancels a registration. A funded place it held is offered to the first in its line; the delegate
 * is told, and whoever else it concerns. Refuses `cannot-be-cancelled` when it is over already.
 */
export async function cancelRegistration(
  tx: Tx,
  actor: { id: string },
  it: Entered,
  { as, reason }: Cancelling,
): Promise<void> {
  const { told, ...change } = await endRegistration(tx, it, { how: as, by: actor.id, reason })
  await tell(tx, { entries: [entryOf(it, 'cancelled', actor.id, change)], letters: [] }, told)
}
