import type { Funding } from '../registration/answers'

type AboutRegistration = {
  eventId: string
  reference: string
  givenNames: string
  /** The partnership's name, as in "Ale – Ghanzi – Budești". */
  partnership: string
}

/** Everything the product writes to people: what a mail says is fixed when it is queued. */
export type Mail =
  | { kind: 'sign-in'; code: string; path: string }
  | ({ kind: 'received'; funding: Funding; turn: number | null } & AboutRegistration)
  | ({ kind: 'approved' } & AboutRegistration)
  | ({ kind: 'declined'; reason: string } & AboutRegistration)
  | ({ kind: 'cancelled' } & AboutRegistration)
  | ({ kind: 'place-given' } & AboutRegistration)

export type MailKind = Mail['kind']
