import { readableNumber } from '../people/mobile'
import type { Attendee } from './attendees'

/** How a list says things in its reader's language. */
export type Words = {
  country: (code: string) => string
  answer: (set: AnswerSet, value: string) => string
  theme: (code: string) => string
  day: (date: string) => string
  meal: (code: string) => string
}

type AnswerSet = 'delegateRole' | 'status' | 'funding' | 'yes' | 'mealKind' | 'attendance' | 'room'

export type Cell = string | number | Date
export type ColumnName =
  | 'reference'
  | 'familyName'
  | 'givenNames'
  | 'organisation'
  | 'country'
  | 'partnership'
  | 'delegateRole'
  | 'theme'
  | 'email'
  | 'mobile'
  | 'status'
  | 'funding'
  | 'days'
  | 'meals'
  | 'nights'
  | 'interpretation'
  | 'noPhoto'
  | 'organisationNumber'
  | 'invoiceReference'
  | 'electronicAddress'
  | 'received'
  | 'category'
  | 'attendance'
  | 'stream'
  | 'funded'
  | 'room'
  | 'arrivesOn'
  | 'departsOn'
  | 'travelDetails'
export type Column<Row> = {
  name: ColumnName
  width: number
  cell: (row: Row, words: Words) => Cell
}

const list = (parts: string[]) => parts.join(', ')

/**
 * The columns of an attendee list for coordinators, in their order; `name` is a key of `columns`
 * in the messages. Nothing of a special category, and no gender: a list needs neither.
 */
export const attendeeColumns: Column<Attendee>[] = [
  { name: 'reference', width: 12, cell: ({ registration }) => registration.reference },
  { name: 'familyName', width: 22, cell: ({ registration }) => registration.familyName },
  { name: 'givenNames', width: 22, cell: ({ registration }) => registration.givenNames },
  { name: 'organisation', width: 26, cell: ({ organisation }) => organisation },
  { name: 'country', width: 16, cell: ({ country }, words) => words.country(country) },
  { name: 'partnership', width: 32, cell: ({ partnership }) => partnership.name },
  {
    name: 'delegateRole',
    width: 26,
    cell: ({ registration }, words) => words.answer('delegateRole', registration.delegateRole),
  },
  { name: 'theme', width: 18, cell: ({ registration }, words) => words.theme(registration.theme) },
  { name: 'email', width: 32, cell: ({ email }) => email },
  { name: 'mobile', width: 20, cell: ({ registration }) => readableNumber(registration.mobile) },
  {
    name: 'status',
    width: 14,
    cell: ({ registration }, words) => words.answer('status', registration.status),
  },
  { name: 'funding', width: 22, cell: ({ funding }, words) => words.answer('funding', funding) },
  {
    name: 'days',
    width: 18,
    cell: ({ registration }, words) => list(registration.days.map(words.day)),
  },
  {
    name: 'meals',
    width: 36,
    cell: ({ registration }, words) => list(registration.meals.map(words.meal)),
  },
  {
    name: 'nights',
    width: 18,
    cell: ({ registration }, words) => list(registration.nights.map(words.day)),
  },
  { name: 'interpretation', width: 22, cell: ({ registration }) => registration.interpretation },
  {
    name: 'noPhoto',
    width: 12,
    cell: ({ registration }, words) => (registration.noPhoto ? words.answer('yes', 'yes') : ''),
  },
  {
    name: 'organisationNumber',
    width: 18,
    cell: ({ invoice }) => invoice?.organisationNumber ?? '',
  },
  {
    name: 'invoiceReference',
    width: 24,
    cell: ({ invoice }) => invoice?.invoiceReference ?? '',
  },
  {
    name: 'electronicAddress',
    width: 22,
    cell: ({ invoice }) => invoice?.electronicAddress ?? '',
  },
  { name: 'received', width: 18, cell: ({ registration }) => registration.createdAt },
]
