import { categories } from '../application/answers'
import { eventDays, eventNights, mealCode } from '../event/choices'
import type { Event } from '../event/seats'
import { delegateRoles } from '../registration/answers'
import { closedValues, type Facet, facetsAt } from './attendee-facets'
import type { Values } from './attendee-filter'

/**
 * What each facet can be at an event, in the order in which it is offered. What only the attendees
 * themselves tell, their partnerships, parties, countries and tags, is left empty.
 */
export function valuesAt(event: Event): Values {
  const academy = event.kind === 'academy'
  const own: Values = {
    status: closedValues('status').filter((status) => academy || status !== 'reserve'),
    role: academy ? [...categories] : [...delegateRoles],
    theme: event.themes.map(({ code }) => code),
    day: eventDays(event),
    meal: event.meals.map(mealCode),
    night: eventNights(event),
    missing: academy ? ['stay', 'travel'] : ['confirmation', 'invoice'],
  }
  const asked = facetsAt(event.kind).filter((facet) => facet !== 'refs')
  return Object.fromEntries(asked.map((facet) => [facet, own[facet] ?? closedValues(facet)]))
}

/** The facets that lie open above the table; the others wait behind a link. */
export const openFacets: Record<Event['kind'], Facet[]> = {
  conference: ['status', 'funding', 'decision'],
  academy: ['status', 'place', 'attendance'],
}
