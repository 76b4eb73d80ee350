import { attendances, categories } from '../application/answers'
import type { EventKind } from '../event/facts'
import { partyKinds } from '../partnership/facts'
import { delegateRoles, fundings, statuses } from '../registration/answers'

const yesOrNo = ['yes', 'no'] as const
const conference = 'conference' satisfies EventKind
const academy = 'academy' satisfies EventKind

/**
 * By what attendees can be told apart, in the order in which it is offered: what each can be, as a
 * closed set or as what it looks like, and where it is asked of one kind of event only. What is of
 * a special category and gender are none of it.
 */
export const facets = {
  status: { values: statuses },
  funding: { values: fundings, at: conference },
  place: { values: ['held', 'offered', 'none'] },
  decision: { values: ['undecided', 'held', 'released'] },
  attendance: { values: attendances, at: academy },
  funded: { values: yesOrNo, at: academy },
  /** By its address. */
  partnership: { values: /^[\w-]{1,100}$/, at: conference },
  /** The organisation within the partnership, by its id. */
  party: { values: /^[\w-]{1,100}$/, at: conference },
  kind: { values: partyKinds, at: conference },
  country: { values: /^[A-Z]{2}$/ },
  role: { values: [...delegateRoles, ...categories] },
  theme: { values: /^[\w-]{1,60}$/ },
  day: { values: /^\d{4}-\d\d-\d\d$/ },
  meal: { values: /^\d{4}-\d\d-\d\d:(breakfast|lunch|dinner)$/ },
  night: { values: /^\d{4}-\d\d-\d\d$/ },
  room: { values: ['single', 'shared', 'none'] },
  language: { values: ['sv', 'en'] },
  interpretation: { values: yesOrNo },
  confirmed: { values: yesOrNo },
  missing: { values: ['confirmation', 'stay', 'travel', 'invoice'] },
  invoice: { values: yesOrNo, at: conference },
  listed: { values: yesOrNo },
  photo: { values: yesOrNo },
  /** Whether they were noted as there on a day. */
  there: { values: yesOrNo },
  note: { values: yesOrNo },
  /** By its id: it stays the same when it is named anew. */
  tag: { values: /^[\w-]{1,100}$/ },
  /** Exactly these registrations. */
  refs: { values: /^[A-Z]{3}-[A-Z0-9]{5}$/ },
} as const satisfies Record<string, Known>

type Known = { values: readonly string[] | RegExp; at?: EventKind }

export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** What a facet can be, where that is a closed set. */
export const closedValues = (facet: Facet): string[] => {
  const { values } = facets[facet]
  return values instanceof RegExp ? [] : [...values]
}

/** Whether a facet says yes or no of everybody: whoever is not one of them is the other. */
export const isYesOrNo = (facet: Facet): boolean => facets[facet].values === yesOrNo

/** The facets that an event of this kind knows. */
export const facetsAt = (kind: EventKind): Facet[] =>
  facetNames.filter((name) => {
    const { at = kind }: Known = facets[name]
    return at === kind
  })
