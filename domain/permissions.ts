import type { Person } from './people/person'

type Who = Person | null
type Owned = { personId: string }
type OfPartnership = { partnershipId: string }
type OfEvent = { eventId: string }

const isStaff = (who: Who) => who?.roles.some((role) => role.role === 'staff') ?? false

const coordinatesEvent = (who: Who, eventId: string) =>
  who?.roles.some((role) => role.role === 'event-coordinator' && role.eventId === eventId) ?? false

const coordinatesPartnership = (who: Who, partnershipId: string) =>
  who?.roles.some(
    (role) => role.role === 'partnership-coordinator' && role.partnershipId === partnershipId,
  ) ?? false

const coordinatesAnything = (who: Who) => who?.roles.some((role) => role.role !== 'staff') ?? false

const owns = (who: Who, registration: Owned) => who?.id === registration.personId

/**
 * Who may what. The check that draws a button is the check that guards the write.
 * Nobody signed in is `null`.
 */
export const can = {
  askToSignIn: () => true,
  proveAddress: () => true,
  signInAtOnce: (inDemo: boolean) => inDemo,

  register: (who: Who) => who !== null,
  cancelRegistration: owns,
  withdrawConsent: owns,

  coordinate: coordinatesAnything,
  listPartnership: (who: Who, { partnershipId }: OfPartnership) =>
    coordinatesPartnership(who, partnershipId),
  listEvent: (who: Who, { eventId }: OfEvent) => coordinatesEvent(who, eventId),

  workAsStaff: isStaff,
  seeSensitiveAnswers: isStaff,
  decide: isStaff,
  release: isStaff,
  giveFreePlace: isStaff,
}
