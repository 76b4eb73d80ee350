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

const worksForAnything = (who: Who) =>
  who?.roles.some(
    ({ role }) =>
      role.endsWith('-coordinator') || role === 'meals-officer' || role === 'door-keeper',
  ) ?? false

const reviewsAt = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'reviewer' && role.eventId === eventId) ?? false

const isVisaOfficer = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'visa-officer' && role.eventId === eventId) ?? false

const keepsDoorAt = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'door-keeper' && role.eventId === eventId) ?? false

const answersForMealsAt = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'meals-officer' && role.eventId === eventId) ?? false

/** Staff, and the host's coordinator of the event. */
const runsDays = (who: Who, { eventId }: OfEvent) => isStaff(who) || coordinatesEvent(who, eventId)

const owns = (who: Who, registration: Owned) => who?.id === registration.personId

/** As whom somebody acts on a registration, or for a partnership. */
export type Capacity = 'delegate' | 'coordinator' | 'staff'
export type ForOthers = Exclude<Capacity, 'delegate'>

/**
 * Whether somebody may act on a registration in a capacity. Which one it is, the page says: whoever
 * has several acts as staff on staff's pages, as a coordinator on a coordinator's, and for
 * themselves on their own.
 */
function actsAs(who: Who, registration: Owned & OfPartnership, as: Capacity): boolean {
  return as === 'delegate' ? owns(who, registration) : actsFor(who, registration, as)
}

/** The same of a partnership, which has nobody it is of. */
function actsFor(who: Who, { partnershipId }: OfPartnership, as: ForOthers): boolean {
  return as === 'staff' ? isStaff(who) : coordinatesPartnership(who, partnershipId)
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
  acceptOffer: (who: Who, registration: Owned, as: 'delegate' | 'staff') =>
    as === 'delegate' ? owns(who, registration) : isStaff(who),
  declineOffer: owns,
  giveUpPlace: owns,
  cancelRegistration: actsAs,
  substitute: actsAs,
  answerTakeOver: (who: Who, asked: { email: string }) => who?.email === asked.email,
  openPersonalLink: () => true,
  settleOwn: (who: Who) => who !== null,

  coordinate: worksForAnything,
  listPartnership: (who: Who, { partnershipId }: OfPartnership) =>
    coordinatesPartnership(who, partnershipId),
  actForPartnership: actsFor,
  listEvent: (who: Who, { eventId }: OfEvent) => coordinatesEvent(who, eventId),

  /** Whoever sees the attendees of an event or a partnership takes them out as lists. */
  takeList: (who: Who, { eventId, partnershipId }: OfEvent & Partial<OfPartnership>) =>
    runsDays(who, { eventId }) ||
    (partnershipId !== undefined && coordinatesPartnership(who, partnershipId)),
  takeLists: (who: Who) =>
    who?.roles.some(({ role }) => role === 'staff' || role.endsWith('-coordinator')) ?? false,
  seeSensitiveColumns: isStaff,
  /** Whoever does anything on the days of an event sees the page that leads to it. */
  seeDays: (who: Who, of: OfEvent) =>
    runsDays(who, of) || answersForMealsAt(who, of.eventId) || keepsDoorAt(who, of.eventId),
  seeRooms: runsDays,
  countMeals: (who: Who, of: OfEvent) => runsDays(who, of) || answersForMealsAt(who, of.eventId),
  /** The named responsible only: being staff is not enough. */
  nameMeals: (who: Who, { eventId }: OfEvent) => answersForMealsAt(who, eventId),
  listParticipants: runsDays,
  countAttendance: runsDays,
  printBadges: runsDays,
  keepDoor: (who: Who, of: OfEvent) => runsDays(who, of) || keepsDoorAt(who, of.eventId),
  /** Whoever opened a door closes it; others' doors, whoever runs the days. */
  closeDoor: (who: Who, door: OfEvent & { openedBy: string }) =>
    runsDays(who, door) || (keepsDoorAt(who, door.eventId) && who?.id === door.openedBy),
  letWalkIn: isStaff,

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
  takeBackPlace: isStaff,
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
