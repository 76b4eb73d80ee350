import { minutes, now, seconds } from '../clock'
import type { Event } from '../event/seats'
import { type WindowState, windowState } from '../event/window'
import { Refusal } from '../refusal'

type Window = Pick<Event, 'opensAt' | 'closesAt' | 'graceMinutes'>

/**
 * Whether one can apply at an instant. The closing second is open to its end; whoever began before
 * it may go on and send within the event's grace time.
 * @param begunAt when the person's draft was begun, null when there is none
 */
export function applyState(event: Window, begunAt: Date | null, at = now()): WindowState {
  const state = windowState(event, at)
  if (state !== 'closed' || begunAt === null) return state
  const closes = event.closesAt.getTime() + seconds(1)
  const inTime = begunAt.getTime() < closes && at.getTime() < closes + minutes(event.graceMinutes)
  return inTime ? 'open' : 'closed'
}

/** Refuses `registration-is-not-open-yet` and `registration-is-closed`. */
export function requireToApply(event: Window, begunAt: Date | null): void {
  const state = applyState(event, begunAt)
  if (state === 'not-open-yet') throw new Refusal('registration-is-not-open-yet')
  if (state === 'closed') throw new Refusal('registration-is-closed')
}
