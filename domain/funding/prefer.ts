import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { queue } from '@/db/schema/funding'
import { entryOf } from '../audit/entry-of'
import { addressees, letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { offerFreePlaces } from './offer-free-places'
import { line } from './queue'

/**
 * Decides that a registration is offered its partnership's next place: it becomes the first in
 * line, the others keep their order behind it. Everybody whose number changes is told the new one.
 * Refuses `not-in-line` for whoever does not wait, and `first-already`.
 */
export async function prefer(tx: Tx, actor: { id: string }, it: Entered): Promise<void> {
  const before = await line(tx, it)
  const number = before.findIndex(({ id }) => id === it.id)
  if (number === -1) throw new Refusal('not-in-line')
  const [first] = before
  if (number === 0 || !first) throw new Refusal('first-already')
  await tx
    .update(queue)
    .set({ precedence: first.precedence + 1 })
    .where(eq(queue.registrationId, it.id))

  // It passes those before it; nothing changes for those behind.
  const moved = [it.id, ...before.slice(0, number).map(({ id }) => id)]
  const turns = new Map(moved.map((id, i) => [id, i + 1]))
  const told = await addressees(tx, moved)
  const news = {
    entries: told.map((one) =>
      entryOf(one, 'queue-reordered', actor.id, {
        before: { turn: before.findIndex(({ id }) => id === one.id) + 1 },
        after: { turn: turns.get(one.id) },
      }),
    ),
    letters: told.map((one) => letterTo(one, { kind: 'waiting', turn: turns.get(one.id) ?? 1 })),
  }
  // A place may stand free for want of a seat, and who is first now have one.
  await tell(tx, news, await offerFreePlaces(tx, it.event))
}
