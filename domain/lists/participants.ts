import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { readableNumber } from '../people/mobile'
import type { Column } from './columns'

export type Participant = Awaited<ReturnType<typeof participants>>[number]

/**
 * Who comes to an academy: everybody whose place is theirs, in the order of names. No
 * special-category answers, no passport, no emergency contact: a list needs none of them. One query.
 */
export function participants(db: Db, eventId: string) {
  return db
    .select({
      registration: registrations,
      application: applications,
      journey: journeys,
      email: people.email,
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .where(and(eq(academyPlaces.eventId, eventId), isNull(academyPlaces.offeredUntil)))
    .orderBy(asc(registrations.sortName), asc(registrations.id))
}

const list = (parts: string[]) => parts.join(', ')

/** The columns of an academy's list of participants, in their order. */
export const participantColumns: Column<Participant>[] = [
  { name: 'reference', width: 12, cell: ({ registration }) => registration.reference },
  { name: 'familyName', width: 22, cell: ({ registration }) => registration.familyName },
  { name: 'givenNames', width: 22, cell: ({ registration }) => registration.givenNames },
  { name: 'organisation', width: 30, cell: ({ application }) => application.affiliation },
  {
    name: 'country',
    width: 16,
    cell: ({ application }, words) => words.country(application.residence),
  },
  {
    name: 'category',
    width: 22,
    cell: ({ registration }, words) => words.answer('delegateRole', registration.delegateRole),
  },
  {
    name: 'attendance',
    width: 16,
    cell: ({ application }, words) => words.answer('attendance', application.attendance),
  },
  { name: 'stream', width: 24, cell: ({ registration }, words) => words.theme(registration.theme) },
  { name: 'email', width: 32, cell: ({ email }) => email },
  { name: 'mobile', width: 20, cell: ({ registration }) => readableNumber(registration.mobile) },
  {
    name: 'funded',
    width: 14,
    cell: ({ application }, words) => (application.funded ? words.answer('yes', 'yes') : ''),
  },
  {
    name: 'days',
    width: 24,
    cell: ({ registration }, words) => list(registration.days.map(words.day)),
  },
  {
    name: 'meals',
    width: 36,
    cell: ({ registration }, words) => list(registration.meals.map(words.meal)),
  },
  {
    name: 'nights',
    width: 24,
    cell: ({ registration }, words) => list(registration.nights.map(words.day)),
  },
  {
    name: 'room',
    width: 28,
    cell: ({ journey }, words) =>
      journey?.lodgingAt
        ? list([words.answer('room', journey.room), journey.roomWith].filter(Boolean))
        : '',
  },
  {
    name: 'arrivesOn',
    width: 14,
    cell: ({ journey }, words) => (journey ? words.day(journey.arrivesOn) : ''),
  },
  {
    name: 'departsOn',
    width: 14,
    cell: ({ journey }, words) => (journey ? words.day(journey.departsOn) : ''),
  },
  { name: 'travelDetails', width: 28, cell: ({ journey }) => journey?.details ?? '' },
  {
    name: 'noPhoto',
    width: 12,
    cell: ({ registration }, words) => (registration.noPhoto ? words.answer('yes', 'yes') : ''),
  },
  { name: 'received', width: 18, cell: ({ registration }) => registration.createdAt },
]
