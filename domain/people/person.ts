import type { Locale } from '../language'

export type Role =
  | { role: 'staff' }
  | { role: 'event-coordinator'; eventId: string }
  | { role: 'partnership-coordinator'; partnershipId: string }
  | { role: 'reviewer'; eventId: string }
  | { role: 'visa-officer'; eventId: string }
  | { role: 'meals-officer'; eventId: string }
  | { role: 'door-keeper'; eventId: string }

declare const minted: unique symbol

/** Minted only by the session gate: whoever holds one has proved an address. */
export type PersonId = string & { [minted]: true }

/** Somebody signed in, with their roles as they are at this very request. */
export type Person = { id: PersonId; email: string; locale: Locale; roles: Role[] }
