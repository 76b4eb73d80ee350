import { takesSeat } from '../funding/held'
import { isLiving, type Status } from './answers'

type Standing = {
  status: Status
  place: number | null
  offeredUntil: Date | null
  comesAtOwnExpense: boolean
}

/** Whether a delegate comes as things stand: with a place of their own, or at own expense. An offer is not one yet. */
export const comes = ({ status, offeredUntil, ...held }: Standing): boolean =>
  isLiving(status) && (held.comesAtOwnExpense || (takesSeat(held) && offeredUntil === null))
