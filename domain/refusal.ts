/** Everything a person can be told "no" for. Each has its words in both languages, under `refusals`. */
export const refusals = [
  'already-registered',
  'application-is-over',
  'already-decided',
  'decided-meanwhile',
  'already-invited',
  'asked-too-often',
  'cannot-be-cancelled',
  'colleague-is-known',
  'conflict-of-interest',
  'document-has-no-text',
  'document-is-revoked',
  'event-is-not-over',
  'cannot-be-reopened',
  'cannot-be-undone',
  'event-has-begun',
  'event-is-full',
  'event-is-over',
  'first-already',
  'holds-no-place',
  'hotel-has-a-list',
  'hotel-has-guests',
  'hotel-is-booked',
  'link-works-no-more',
  'no-attended-day',
  'no-passport-data',
  'no-place-is-funded',
  'nobody-in-reserve',
  'not-in-line',
  'nothing-to-release',
  'offer-is-over',
  'others-were-told',
  'outcome-is-told',
  'passports-are-not-kept',
  'own-expense-is-not-allowed',
  'place-is-over',
  'places-are-taken',
  'partnership-is-not-invited',
  'registration-is-closed',
  'registration-is-not-open-yet',
  'registration-is-over',
  'reminded-already',
  'review-is-closed',
  'reviewer-is-applicant',
  'request-is-decided',
  'room-is-shared-already',
  'room-request-is-over',
  'seats-are-taken',
  'staff-only-decide-the-living',
  'substitute-is-registered',
  'substitution-is-over',
  'too-many-tries',
  'others-match-now',
  'edited-meanwhile',
  'last-staff-member',
  'capacity-is-below-the-taken',
  'funded-places-are-taken',
  'address-is-not-verified',
  'address-is-of-another-domain',
  'not-those-any-more',
  'partnership-is-over',
  'partnership-has-ended',
  'partnership-name-is-taken',
  'party-has-delegates',
  'import-has-faults',
  'import-is-over',
  'message-is-on-its-way',
  'nobody-to-write-to',
  'corrected-already',
  'letter-is-sent',
  'letter-is-on-its-way',
  'event-is-not-complete',
  'event-was-public',
  'criterion-is-scored',
  'theme-is-chosen',
  'door-is-closed',
] as const

export type RefusalCode = (typeof refusals)[number]

/** Thrown by a domain verb: nothing it wrote is kept, and the person is told why. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** What its words name, such as how many. */
  readonly details: Record<string, string | number>

  constructor(code: RefusalCode, details: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** Thrown when a person may not see or do a thing: they get the same answer as if it did not exist. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}
