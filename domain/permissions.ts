import type { Person } from './people/person'

type Who = Person | null
type Owned = { personId: string }
type OfPartnership = { partnershipId: string }
type OfEvent = { eventId: string }
type Assigned = { reviewerId: string; conflictAt: Date | null }

const isStaff = (who: Who) => who?.roles.some((role) => role.role === 'staff') ?? false

const coordinatesEvent = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'event-coordinator' && role.eventId === eventId) ?? false

const coordinatesPartnership = (who: Who, partnershipId: string) =>
  who?.roles.some(
    (role) => role.role === 'partnership-coordinator' && role.partnershipId === partnershipId,
  ) ?? false

const coordinatesAnything = (who: Who) =>
  who?.roles.some(({ role }) => role.endsWith('-coordinator')) ?? false

const reviewsAt = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'reviewer' && role.eventId === eventId) ?? false

const isVisaOfficer = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'visa-officer' && role.eventId === eventId) ?? false

const owns = (who: Who, registration: Owned) => who?.id === registration.personId

/** As whom somebody acts on a registration, or for a partnership. */
export type Capacity = 'delegate' | 'coordinator' | 'staff'

/** The nearest capacity in which somebody may act on a registration; null when in none. */
export function capacityOn(who: Who, registration: Owned & OfPartnership): Capacity | null {
  if (owns(who, registration)) return 'delegate'
  return capacityFor(who, registration)
}

/** In which capacity somebody may act for a partnership; null when in none. */
export function capacityFor(who: Who, partnership: OfPartnership): Capacity | null {
  if (coordinatesPartnership(who, partnership.partnershipId)) return 'coordinator'
  return isStaff(who) ? 'staff' : null
}

/**
 * Who may what. The check that draws a button is the check that guards the write.
 * Nobody signed in is `null`.
 */
export const can = {
  askToSignIn: () => true,
  proveAddress: () => true,
  signInAtOnce: (inDemo: boolean) => inDemo,

  register: (who: Who) => who !== null,
  change: owns,
  withdrawConsent: owns,
  answerForOneself: owns,
  answerRoomRequest: owns,
  startWaiting: owns,
  stopWaiting: owns,
  answerOffer: (who: Who, registration: Owned) => owns(who, registration) || isStaff(who),
  giveUpPlace: (who: Who, registration: Owned) => owns(who, registration) || isStaff(who),
  cancelRegistration: (who: Who, registration: Owned & OfPartnership) =>
    capacityOn(who, registration) !== null,
  substitute: (who: Who, registration: Owned & OfPartnership) =>
    capacityOn(who, registration) !== null,
  answerTakeOver: (who: Who, asked: { email: string }) => who?.email === asked.email,
  openPersonalLink: () => true,
  settleOwn: (who: Who) => who !== null,

  coordinate: coordinatesAnything,
  listPartnership: (who: Who, { partnershipId }: OfPartnership) =>
    coordinatesPartnership(who, partnershipId),
  actForPartnership: (who: Who, partnership: OfPartnership) =>
    capacityFor(who, partnership) !== null,
  listEvent: (who: Who, { eventId }: OfEvent) => coordinatesEvent(who, eventId),

  apply: (who: Who) => who !== null,
  answerPlace: (who: Who, application: Owned) => owns(who, application) || isStaff(who),
  withdrawApplication: (who: Who, application: Owned) => owns(who, application) || isStaff(who),
  settleJourney: owns,
  giveOwnPassport: owns,
  seeOwnDocuments: owns,
  verifyDocument: () => true,

  reviewAnything: (who: Who) => who?.roles.some(({ role }) => role === 'reviewer') ?? false,
  review: (who: Who, { eventId }: OfEvent) => reviewsAt(who, eventId),
  /** Whoever declared a conflict of interest sees the application no more. */
  reviewApplication: (who: Who, review: Assigned & OfEvent) =>
    who?.id === review.reviewerId && review.conflictAt === null && reviewsAt(who, review.eventId),
  nameReviewers: isStaff,
  assignReviews: isStaff,
  decideApplications: isStaff,
  /** The application's own person, staff, and whoever reviews it. */
  seeCv: (who: Who, cv: Owned & OfEvent & { reviews: Assigned[] }) =>
    owns(who, cv) ||
    isStaff(who) ||
    (reviewsAt(who, cv.eventId) &&
      cv.reviews.some((one) => one.reviewerId === who?.id && one.conflictAt === null)),
  nameVisaOfficers: isStaff,
  /** Named staff only: being staff is not enough, nor is the name without being staff. */
  seePassports: (who: Who, { eventId }: OfEvent) => isStaff(who) && isVisaOfficer(who, eventId),
  issueLetters: (who: Who, { eventId }: OfEvent) => isStaff(who) && isVisaOfficer(who, eventId),
  noteAttendance: isStaff,
  issueCertificates: isStaff,

  workAsStaff: isStaff,
  seeSensitiveAnswers: isStaff,
  decide: isStaff,
  release: isStaff,
  decideChange: isStaff,
  decideSubstitution: isStaff,
  changeEvent: isStaff,
  editEvents: isStaff,
  managePartnerships: isStaff,
  giveRoles: isStaff,
  workOnAttendees: isStaff,
  keepBooks: isStaff,
  writeToGroups: isStaff,
  editTemplates: isStaff,
  seeOutbox: isStaff,
  editArticles: isStaff,
  seeLog: isStaff,
  seeInvoices: isStaff,
}
