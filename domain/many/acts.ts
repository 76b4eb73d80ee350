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
  'held-already',
  'nothing-held',
  'holds-a-place',
  'waits-already',
  'not-at-own-expense',
  'nothing-to-wait-for',
  'tagged-already',
  'not-tagged',
] as const
export type Reason = (typeof reasons)[number]
