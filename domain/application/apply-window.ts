import { minutes, now, seconds } from '../clock'
import type { Event } from '../event/seats'
import { type WindowState, windowState } from '../event/window'
import { Refusal } from '../refusal'
import type { Status } from '../registration/answers'

type Window = Pick<Event, 'opensAt' | 'closesAt' | 'state' | 'graceMinutes'>

/**
 * Whether one can apply at an instant. The closing second is open to its end; whoever began before
 * it may go on and send within the event's grace time.
 * @param begunAt when the person's draft was begun, null when there is none
 */
export function applyState(event: Window, begunAt: Date | null, at = now()): WindowState {
  const state = windowState(event, at)
  if (state !== 'closed' || event.state === 'archived' || begunAt === null) return state
  const closes = event.closesAt.getTime() + seconds(1)
  const inTime = begunAt.getTime() < closes && at.getTime() < closes + minutes(event.graceMinutes)
  return inTime ? 'open' : 'closed'
}

type Applying = { begunAt: Date | null; mine: { status: Status } | null }

/**
 * Refuses `registration-is-not-open-yet`, `registration-is-closed`, and `outcome-is-told` once an
 * outcome of what was sent has been told: it rests on what was sent.
 */
export function requireToApply(event: Window, { begunAt, mine }: Applying): void {
  const state = applyState(event, begunAt)
  if (state === 'not-open-yet') throw new Refusal('registration-is-not-open-yet')
  if (state === 'closed') throw new Refusal('registration-is-closed')
  if (mine && mine.status !== 'received') throw new Refusal('outcome-is-told')
}
