import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { documents, passports } from '@/db/schema/documents'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { hasAPlaceAt } from '../documents/who-was-there'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { tidyReference } from '../registration/reference'

/** How far the visa letters of an event have come: how many need one, gave their data, have one. */
export type VisaCounts = { needed: number; given: number; issued: number }

/** The counts for staff, and who it is for its named officers; for everybody else nobody. No passport data. */
export async function visaList(db: Db, who: Person, eventId: string) {
  const rows = can.workAsStaff(who)
    ? await needing(db)
        .where(ofEvent(eventId))
        .orderBy(...byName)
    : []
  const counts: VisaCounts = {
    needed: rows.length,
    given: rows.filter(({ givenAt }) => givenAt).length,
    issued: rows.filter(({ letter }) => letter).length,
  }
  return { counts, people: can.seePassports(who, { eventId }) ? rows : [] }
}

export type NeedsVisa = Awaited<ReturnType<typeof visaList>>['people'][number]

/** One of them for a named officer of the event, without passport data; null for everybody else. */
export async function oneWhoNeedsVisa(db: Db, who: Person, eventId: string, reference: string) {
  if (!can.seePassports(who, { eventId })) return null
  const [row] = await needing(db).where(
    and(ofEvent(eventId), eq(registrations.reference, tidyReference(reference))),
  )
  return row ?? null
}

const ofEvent = (eventId: string) => and(hasAPlaceAt(eventId), eq(journeys.needsVisa, true))
const byName = [asc(registrations.sortName), asc(registrations.id)]

const needing = (db: Db) =>
  db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      email: people.email,
      residence: applications.residence,
      affiliation: applications.affiliation,
      attendance: applications.attendance,
      givenAt: passports.updatedAt,
      letter: documents.number,
      issuedAt: documents.issuedAt,
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(journeys, eq(journeys.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(passports, eq(passports.registrationId, registrations.id))
    .leftJoin(
      documents,
      and(
        eq(documents.registrationId, registrations.id),
        eq(documents.kind, 'visa-letter'),
        isNull(documents.revokedAt),
      ),
    )
    .$dynamic()
