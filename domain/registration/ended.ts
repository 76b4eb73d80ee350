/** Why a registration came to its end. Their names in words stand in the messages, under `answers.endedBy`. */
export const endings = [
  'delegate',
  'coordinator',
  'staff',
  'left-queue',
  'offer-declined',
  'offer-expired',
  'objected',
  'substituted',
  'substitution-refused',
] as const
export type Ending = (typeof endings)[number]

/** How a registration ended, and what it held until then. */
export type Ended = {
  how: Ending
  /** Who ended it; null for the product's own timed work. */
  by: string | null
  /** ISO 8601. */
  at: string
  /** In the words of whoever ended it; empty when they gave none. */
  reason: string
  held: {
    status: 'received' | 'approved' | 'reserve'
    place: boolean
    turn: number | null
    precedence: number
    comesAtOwnExpense: boolean
  }
}
