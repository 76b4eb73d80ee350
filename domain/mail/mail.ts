import type { Funding } from '../registration/answers'

/** What can be told about a registration. */
export type News =
  | { kind: 'received'; funding: Funding; turn: number | null }
  | { kind: 'approved' }
  | { kind: 'declined'; reason: string }
  | { kind: 'cancelled' }
  | { kind: 'place-given' }

export type AboutRegistration = {
  eventId: string
  reference: string
  givenNames: string
  /** The partnership's name, as in "Ale – Ghanzi – Budești". */
  partnership: string
}

/** Everything the product writes to people: what a mail says is fixed when it is queued. */
export type Mail = { kind: 'sign-in'; code: string; path: string } | (News & AboutRegistration)

export type MailKind = Mail['kind']
