import type { Funding } from '../registration/answers'

type Held = { place: number | null; turn: number | null; comesAtOwnExpense: boolean }

/** Who pays for a registration, told from what it holds. Whoever comes at own expense may wait as well. */
export function fundingOf({ place, turn, comesAtOwnExpense }: Held): Funding {
  if (place !== null) return 'icld'
  if (comesAtOwnExpense) return 'self'
  return turn !== null ? 'waiting' : 'none'
}
