import { now, seconds } from '../clock'
import { Refusal } from '../refusal'

export type Window = { opensAt: Date; closesAt: Date }
export type WindowState = 'not-open-yet' | 'open' | 'closed'

/** Whether registration is open at an instant. The closing second is open to its end. */
export function windowState(event: Window, at = now()): WindowState {
  if (at < event.opensAt) return 'not-open-yet'
  return at.getTime() < event.closesAt.getTime() + seconds(1) ? 'open' : 'closed'
}

/** Refuses `registration-is-not-open-yet` and `registration-is-closed`. */
export function requireOpen(event: Window) {
  const state = windowState(event)
  if (state === 'not-open-yet') throw new Refusal('registration-is-not-open-yet')
  if (state === 'closed') throw new Refusal('registration-is-closed')
}
