import type { Held } from '../funding/held'
import type { Status } from './answers'

type Coming = Pick<Held, 'place' | 'offeredUntil' | 'comesAtOwnExpense'> & { status: Status }

/**
 * Whether somebody comes to the event, so that there is a ticket for them: not turned down, not
 * cancelled, not in reserve, and paid for by ICLD or at own expense. Whoever only waits, or has
 * been offered a place and not answered, does not come yet.
 */
export function comes({ status, place, offeredUntil, comesAtOwnExpense }: Coming): boolean {
  if (status !== 'received' && status !== 'approved') return false
  return comesAtOwnExpense || (place !== null && offeredUntil === null)
}
