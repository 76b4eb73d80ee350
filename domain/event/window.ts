import { dayAfter, now, seconds, startOfDay } from '../clock'
import { Refusal } from '../refusal'
import type { EventState } from './facts'

export type Window = { opensAt: Date; closesAt: Date; state: EventState }
export type WindowState = 'not-open-yet' | 'open' | 'closed'

/**
 * Whether registration is open at an instant. The closing second is open to its end. A draft takes
 * nobody yet, and what is archived nobody any more.
 */
export function windowState(event: Window, at = now()): WindowState {
  if (event.state === 'archived') return 'closed'
  if (event.state === 'draft' || at < event.opensAt) return 'not-open-yet'
  return at.getTime() < event.closesAt.getTime() + seconds(1) ? 'open' : 'closed'
}

/** Refuses `registration-is-not-open-yet` and `registration-is-closed`. */
export function requireOpen(event: Window) {
  const state = windowState(event)
  if (state === 'not-open-yet') throw new Refusal('registration-is-not-open-yet')
  if (state === 'closed') throw new Refusal('registration-is-closed')
}

/** Whether an instant is not past a deadline. The deadline's own second still counts. */
export const isBefore = (deadline: Date, at = now()) =>
  at.getTime() < deadline.getTime() + seconds(1)

/** Whether the first day of the event has begun, in Europe/Stockholm. */
export const hasBegun = ({ startsOn }: { startsOn: string }, at = now()) =>
  at >= startOfDay(startsOn)

/** Whether the last day of the event is past, in Europe/Stockholm. */
export const isOver = ({ endsOn }: { endsOn: string }, at = now()) =>
  at >= startOfDay(dayAfter(endsOn))
