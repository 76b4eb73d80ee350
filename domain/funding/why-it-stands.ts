import type { Event } from '../event/seats'
import { hasBegun } from '../event/window'

/** Why nobody is offered a place just now, or that somebody is about to be. Words under `queue.why`. */
export const reasonsToStand = [
  'nobody-waits',
  'no-place-is-funded',
  'places-are-held',
  'offer-is-out',
  'event-is-full',
  'event-has-begun',
  'about-to-move',
] as const
export type WhyItStands = (typeof reasonsToStand)[number]

type Places = {
  /** Places that are somebody's, and places that are offered to somebody. */
  held: number
  offered: number
  /** How many wait and are offered nothing, and whether the first of them has a seat already. */
  waiting: number
  firstHasSeat: boolean
}

/** Why a partnership's line does not move: for whoever stands in it, its coordinator, and staff. */
export function whyItStands(
  event: Pick<Event, 'fundedPlaces' | 'capacity' | 'attending' | 'startsOn'>,
  { held, offered, waiting, firstHasSeat }: Places,
): WhyItStands {
  if (event.fundedPlaces === 0) return 'no-place-is-funded'
  if (waiting === 0) return 'nobody-waits'
  if (hasBegun(event)) return 'event-has-begun'
  if (held + offered >= event.fundedPlaces) return offered > 0 ? 'offer-is-out' : 'places-are-held'
  if (event.attending >= event.capacity && !firstHasSeat) return 'event-is-full'
  return 'about-to-move'
}
