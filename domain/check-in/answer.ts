/** Why somebody is not let in; their words stand in the messages, under `door.why`. */
export const reasons = [
  'cancelled',
  'substituted',
  'declined',
  'waits',
  'unknown',
  'not-a-day',
  'not-yet',
  'unreadable',
] as const
export type Reason = (typeof reasons)[number]

/** What became of an entry once the server knew of it. */
export type Answer =
  | { id: string; became: 'in' }
  | { id: string; became: 'repeat'; of: string }
  | { id: string; became: 'refused'; why: Reason }

/** One who comes, as a door knows them. */
export type OnList = {
  reference: string
  name: string
  organisation: string
  /** As what they come, in words. */
  role: string
  days: string[]
}

/** One who does not come, or not yet: no more than a door has to know. */
export type NotComing = {
  reference: string
  why: 'cancelled' | 'substituted' | 'declined' | 'waits'
}

/** A check-in that stands. */
export type CameIn = {
  id: string
  reference: string
  day: string
  session: string
  /** ISO 8601. */
  at: string
  door: string
  doorId: string
  /** The first of which this one is another. */
  repeats: string | null
}
