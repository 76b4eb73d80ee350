import { fundedPlaces, queue } from '@/db/schema/funding'
import type { Funding } from '../registration/answers'

/** What a registration may hold, for a query that joins both tables from the left. */
export const heldColumns = {
  place: fundedPlaces.place,
  offeredUntil: fundedPlaces.offeredUntil,
  turn: queue.turn,
}

export type Held = {
  /** Place 1 or 2, theirs or offered to them. */
  place: number | null
  /** Set while the place is only offered. */
  offeredUntil: Date | null
  turn: number | null
  comesAtOwnExpense: boolean
}

export const isOffered = ({ place, offeredUntil }: Pick<Held, 'place' | 'offeredUntil'>) =>
  place !== null && offeredUntil !== null

/** Who pays for a registration, told from what it holds. Whoever comes at own expense may wait as well. */
export function fundingOf({ place, offeredUntil, turn, comesAtOwnExpense }: Held): Funding {
  if (place !== null && offeredUntil === null) return 'icld'
  if (comesAtOwnExpense) return 'self'
  return turn !== null ? 'waiting' : 'none'
}

/** Whether a registration takes up a seat at the event: an offer holds one too. */
export const takesSeat = ({
  place,
  comesAtOwnExpense,
}: Pick<Held, 'place' | 'comesAtOwnExpense'>) => place !== null || comesAtOwnExpense
