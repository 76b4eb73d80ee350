import type { Locale } from '../language'
import type { Event } from './seats'

/** Where an event is: its venue, and the city unless the venue names it already. */
export function whereItIs({ texts, city }: Pick<Event, 'texts' | 'city'>, locale: Locale): string {
  const { venue } = texts[locale]
  return venue.includes(city) ? venue : [venue, city].filter(Boolean).join(', ')
}
