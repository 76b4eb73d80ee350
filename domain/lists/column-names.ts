import type { EventKind } from '../event/facts'

const ofBoth = [
  'name',
  'reference',
  'familyName',
  'givenNames',
  'email',
  'mobile',
  'organisation',
  'country',
] as const
const ofConference = ['partnership', 'partyKind', 'delegateRole', 'theme'] as const
const ofAcademy = ['category', 'attendance', 'stream', 'funded'] as const
const standing = ['status', 'decision', 'place', 'received', 'there', 'tags', 'notes'] as const
const queueing = ['funding', 'turn'] as const
const answered = [
  'spokenLanguage',
  'interpretation',
  'days',
  'meals',
  'nights',
  'room',
  'onParticipantList',
  'noPhoto',
  'confirmed',
  'registeredBy',
] as const
const invoiced = ['organisationNumber', 'invoiceReference', 'electronicAddress'] as const
const travelling = ['arrivesOn', 'departsOn', 'travelDetails'] as const

/** Everything that a list can show of an attendee; each is a key of `columns` in the messages. */
export const columnNames = [
  ...ofBoth,
  ...ofConference,
  ...ofAcademy,
  ...queueing,
  ...standing,
  ...answered,
  ...invoiced,
  ...travelling,
]
export type ColumnName = (typeof columnNames)[number]

/** The columns that an event of a kind has, in the order in which they are offered. */
export const columnsAt: Record<EventKind, readonly ColumnName[]> = {
  conference: [...ofBoth, ...ofConference, ...queueing, ...standing, ...answered, ...invoiced],
  academy: [...ofBoth, ...ofAcademy, ...standing, ...answered, ...travelling],
}

/** What the table shows as long as nobody has chosen. */
export const usualColumns: Record<EventKind, readonly ColumnName[]> = {
  conference: ['name', 'organisation', 'partnership', 'funding', 'status', 'received'],
  academy: ['name', 'category', 'organisation', 'funded', 'room', 'status'],
}

/** What lists can be ordered by. */
export const sortings = [
  'name',
  'reference',
  'email',
  'organisation',
  'country',
  'partnership',
  'delegateRole',
  'category',
  'theme',
  'stream',
  'attendance',
  'funding',
  'funded',
  'turn',
  'status',
  'decision',
  'spokenLanguage',
  'received',
] as const satisfies ColumnName[]
export type Sorting = (typeof sortings)[number]
