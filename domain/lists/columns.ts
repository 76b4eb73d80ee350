import { readableNumber } from '../people/mobile'
import { waitsForOwnAnswer } from '../registration/answer-for-oneself'
import type { Attendee } from './attendees'
import { type Cell, Day } from './cell'
import type { ColumnName } from './column-names'

/** How a list says things in its reader's language. */
export type Words = {
  country: (code: string) => string
  answer: (set: AnswerSet, value: string) => string
  theme: (code: string) => string
  day: (date: string) => string
  meal: (code: string) => string
}

type AnswerSet =
  | 'delegateRole'
  | 'status'
  | 'funding'
  | 'yes'
  | 'mealKind'
  | 'attendance'
  | 'room'
  | 'language'
  | 'decision'
  | 'outcome'
  | 'place'
  | 'partyKind'
  | 'access'
  | 'gender'

type Column = { width: number; cell: (attendee: Attendee, words: Words) => Cell }

const list = (parts: string[]) => parts.filter(Boolean).join(', ')
const ticked = (is: boolean, words: Words) => (is ? words.answer('yes', 'yes') : '')
const role: Column = {
  width: 26,
  cell: ({ registration }, words) => words.answer('delegateRole', registration.delegateRole),
}
const theme: Column = {
  width: 22,
  cell: ({ registration }, words) => words.theme(registration.theme),
}

/** Every column a list can have. Nothing of a special category, and no gender: a list needs neither. */
export const columns: Record<ColumnName, Column> = {
  name: {
    width: 26,
    cell: ({ registration }) => `${registration.familyName}, ${registration.givenNames}`,
  },
  reference: { width: 12, cell: ({ registration }) => registration.reference },
  familyName: { width: 22, cell: ({ registration }) => registration.familyName },
  givenNames: { width: 22, cell: ({ registration }) => registration.givenNames },
  email: { width: 32, cell: ({ email }) => email },
  mobile: { width: 20, cell: ({ registration }) => readableNumber(registration.mobile) },
  organisation: { width: 28, cell: ({ organisation }) => organisation },
  country: { width: 16, cell: ({ country }, words) => (country ? words.country(country) : '') },
  partnership: { width: 32, cell: ({ partnership }) => partnership?.name ?? '' },
  partyKind: {
    width: 20,
    cell: ({ partyKind }, words) => (partyKind ? words.answer('partyKind', partyKind) : ''),
  },
  delegateRole: role,
  category: role,
  theme,
  stream: theme,
  attendance: {
    width: 16,
    cell: ({ application }, words) =>
      application ? words.answer('attendance', application.attendance) : '',
  },
  funded: {
    width: 14,
    cell: ({ application }, words) => ticked(application?.funded ?? false, words),
  },
  funding: { width: 22, cell: ({ funding }, words) => words.answer('funding', funding) },
  turn: { width: 10, cell: ({ inLine }) => inLine ?? '' },
  status: {
    width: 14,
    cell: ({ registration }, words) => words.answer('status', registration.status),
  },
  decision: { width: 22, cell: decisionInWords },
  place: { width: 14, cell: (attendee, words) => words.answer('place', placeOf(attendee)) },
  received: { width: 18, cell: ({ registration }) => registration.createdAt },
  there: { width: 20, cell: ({ there }, words) => list(there.map(words.day)) },
  tags: { width: 24, cell: ({ tags }) => list(tags.map(({ name }) => name)) },
  notes: { width: 10, cell: ({ notes }) => notes },
  spokenLanguage: {
    width: 12,
    cell: ({ registration }, words) => words.answer('language', registration.spokenLanguage),
  },
  interpretation: { width: 22, cell: ({ registration }) => registration.interpretation },
  days: { width: 20, cell: ({ registration }, words) => list(registration.days.map(words.day)) },
  meals: { width: 36, cell: ({ registration }, words) => list(registration.meals.map(words.meal)) },
  nights: {
    width: 20,
    cell: ({ registration }, words) => list(registration.nights.map(words.day)),
  },
  room: { width: 28, cell: roomInWords },
  onParticipantList: {
    width: 12,
    cell: ({ registration }, words) => ticked(registration.onParticipantList, words),
  },
  noPhoto: { width: 12, cell: ({ registration }, words) => ticked(registration.noPhoto, words) },
  confirmed: {
    width: 12,
    cell: ({ registration }, words) => ticked(!waitsForOwnAnswer(registration), words),
  },
  registeredBy: { width: 32, cell: ({ registeredBy }) => registeredBy ?? '' },
  organisationNumber: { width: 18, cell: ({ invoice }) => invoice?.organisationNumber ?? '' },
  invoiceReference: { width: 24, cell: ({ invoice }) => invoice?.invoiceReference ?? '' },
  electronicAddress: { width: 22, cell: ({ invoice }) => invoice?.electronicAddress ?? '' },
  arrivesOn: {
    width: 14,
    cell: ({ journey }) => (journey ? new Day(journey.arrivesOn) : ''),
  },
  departsOn: {
    width: 14,
    cell: ({ journey }) => (journey ? new Day(journey.departsOn) : ''),
  },
  travelDetails: { width: 28, cell: ({ journey }) => journey?.details ?? '' },
}

/** Whether a place is theirs, offered to them, or neither. */
export function placeOf({ place, offeredUntil, academyPlace }: Attendee) {
  if (place === null && academyPlace === null) return 'none'
  return (offeredUntil ?? academyPlace?.offeredUntil) ? 'offered' : 'held'
}

/** What stands of the decision: undecided, or what was decided, and whether it is still held back. */
function decisionInWords({ decision }: Attendee, words: Words): string {
  if (!decision) return words.answer('decision', 'undecided')
  const outcome = words.answer('outcome', decision.outcome)
  return decision.releasedAt
    ? outcome
    : `${outcome} (${words.answer('decision', 'held').toLowerCase()})`
}

function roomInWords({ registration, journey, sharesRoom }: Attendee, words: Words): string {
  if (journey)
    return journey.lodgingAt ? list([words.answer('room', journey.room), journey.roomWith]) : ''
  if (sharesRoom) return words.answer('room', 'shared')
  return registration.nights.length > 0 ? words.answer('room', 'single') : ''
}

/** The columns of an attendee list for coordinators, in their order. */
export const attendeeColumns: ColumnName[] = [
  'reference',
  'familyName',
  'givenNames',
  'organisation',
  'country',
  'partnership',
  'delegateRole',
  'theme',
  'email',
  'mobile',
  'status',
  'funding',
  'days',
  'meals',
  'nights',
  'interpretation',
  'noPhoto',
  'organisationNumber',
  'invoiceReference',
  'electronicAddress',
  'received',
]

/** The columns of an academy's list of participants, in their order. */
export const participantColumns: ColumnName[] = [
  'reference',
  'familyName',
  'givenNames',
  'organisation',
  'country',
  'category',
  'attendance',
  'stream',
  'email',
  'mobile',
  'funded',
  'days',
  'meals',
  'nights',
  'room',
  'arrivesOn',
  'departsOn',
  'travelDetails',
  'noPhoto',
  'received',
]
