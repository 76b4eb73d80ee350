import type { Event } from '../event/seats'
import { canStartWaiting } from '../funding/start-waiting'
import { isLiving } from '../registration/answers'
import type { Picked } from './picked'

/** What staff can do to many attendees at once. Each has its words under `many`. */
export const manyActs = ['approve', 'decline', 'release', 'queue', 'tag', 'untag'] as const
export type ManyAct = (typeof manyActs)[number]

/** Those that an academy's attendees know: its decisions are taken at a desk of their own. */
export const academyActs: ManyAct[] = ['tag', 'untag']

export const outcomes = { approve: 'approved', decline: 'declined' } as const

/** Why somebody is left out of an act on many. Each has its words under `many.left`. */
export const reasons = [
  'over',
  'told-already',
  'nothing-held',
  'holds-a-place',
  'waits-already',
  'not-at-own-expense',
  'nothing-to-wait-for',
  'tagged-already',
  'not-tagged',
] as const
export type Reason = (typeof reasons)[number]

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
  // One that is held can be taken anew, as it is alone.
  return it.status === outcomes[act] && !held ? 'told-already' : null
}
