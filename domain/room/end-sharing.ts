import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import { Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { leaveRoom } from './leave-room'

/** A delegate wants a single room again; whoever shared it has one too and is told. Refuses `room-request-is-over` for whoever shares none. */
export async function endSharing(tx: Tx, delegate: { id: string }, it: Entered): Promise<void> {
  if (!it.mate) throw new Refusal('room-request-is-over')
  await tell(
    tx,
    {
      entries: [
        entryOf(it, 'changed', delegate.id, {
          before: { roomWith: it.mate.email },
          after: { step: 'stay', roomWith: '' },
        }),
      ],
      letters: [],
    },
    await leaveRoom(tx, it),
  )
}
