import { now } from '../clock'

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

/** The same of an application: withdrawn, ended by staff, or a place that was not accepted. */
export const applicationEndings = ['withdrawn', 'staff', 'place-declined', 'place-expired'] as const
export type ApplicationEnding = (typeof applicationEndings)[number]

/** How a registration ended, and what it held until then. */
export type Ended = {
  how: Ending | ApplicationEnding
  /** Who ended it; null for the product's own timed work. */
  by: string | null
  /** ISO 8601. */
  at: string
  /** In the words of whoever ended it; empty when they gave none. */
  reason: string
  /** Whether somebody else was told at once: the next in line, who shared the room. */
  othersWereTold: boolean
  held: {
    status: 'received' | 'approved' | 'reserve'
    place: boolean
    turn: number | null
    precedence: number
    comesAtOwnExpense: boolean
  }
}

const nothing: Ended['held'] = {
  status: 'received',
  place: false,
  turn: null,
  precedence: 0,
  comesAtOwnExpense: false,
}

/** That a registration ends now. What it held is kept only where it can be given back. */
export const endedNow = (
  how: Ending | ApplicationEnding,
  by: string | null,
  { reason = '', othersWereTold = true, held = nothing }: Partial<Ended> = {},
): Ended => ({ how, by, at: now().toISOString(), reason, othersWereTold, held })
