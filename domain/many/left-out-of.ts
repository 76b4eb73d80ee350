import type { Event } from '../event/seats'
import { canStartWaiting } from '../funding/start-waiting'
import { isLiving } from '../registration/answers'
import { type ManyAct, outcomes, type Reason } from './acts'
import type { Picked } from './picked'

/**
 * Why an act does nothing to somebody, or null when it does: the same rules as for one alone.
 * Whether they have a tag is found out when it is set.
 */
export function leftOutOf(act: ManyAct, event: Event, it: Picked): Reason | null {
  if (act === 'tag' || act === 'untag') return null
  if (!isLiving(it.status)) return 'over'
  const held = it.outcome !== null && it.releasedAt === null
  if (act === 'release') return held ? null : 'nothing-held'
  if (act === 'queue') {
    if (it.place !== null) return 'holds-a-place'
    if (it.turn !== null) return 'waits-already'
    if (!it.comesAtOwnExpense) return 'not-at-own-expense'
    return canStartWaiting({ ...it, event }) ? null : 'nothing-to-wait-for'
  }
  // Whoever decided, meant it: it is released, or taken anew for one alone.
  if (held) return 'held-already'
  return it.status === outcomes[act] ? 'told-already' : null
}
