import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { attendedDays, documents, passports } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'

/** One's own place at an academy with what there is on paper of it, or null: somebody else's is not there. */
export type OwnPapers = NonNullable<Awaited<ReturnType<typeof ownPapers>>>

export async function ownPapers(db: Db, person: Person, reference: string) {
  const [papers] = await papersBy(db, eq(registrations.reference, tidyReference(reference)))
  if (!papers || !can.seeOwnDocuments(person, papers.registration)) return null
  return papers
}

/** The papers of somebody who needs a visa, for a named officer of their event; null for everybody else. */
export async function papersForOfficer(db: Db, officer: Person, reference: string) {
  const [papers] = await papersBy(db, eq(registrations.reference, tidyReference(reference)))
  return papers && can.seePassports(officer, papers.registration) ? papers : null
}

/** The papers of everybody whose certificate is in force, in the order of their names. */
export async function certifiedAt(db: Db, staff: Person, eventId: string) {
  if (!can.issueCertificates(staff)) return []
  const all = await papersBy(db, eq(registrations.eventId, eventId))
  return all.filter(({ certificate }) => certificate !== null)
}

type InForce = { number: string; issuedAt: Date }

async function papersBy(db: Db, which: SQL | undefined) {
  const rows = await db
    .select({
      registration: registrations,
      application: applications,
      event: events,
      needsVisa: journeys.needsVisa,
      givenAt: passports.updatedAt,
      day: attendedDays.day,
      document: {
        kind: documents.kind,
        number: documents.number,
        issuedAt: documents.issuedAt,
      },
    })
    .from(academyPlaces)
    .innerJoin(registrations, eq(registrations.id, academyPlaces.registrationId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(passports, eq(passports.registrationId, registrations.id))
    .leftJoin(attendedDays, eq(attendedDays.registrationId, registrations.id))
    .leftJoin(
      documents,
      and(eq(documents.registrationId, registrations.id), isNull(documents.revokedAt)),
    )
    .where(and(which, isNull(academyPlaces.offeredUntil), isStillNamed))
    .orderBy(asc(registrations.sortName), asc(registrations.id), asc(attendedDays.day))

  // A row a day and document: put together again.
  const all = new Map<string, Papers>()
  for (const { day, document, ...row } of rows) {
    const papers = all.get(row.registration.id) ?? {
      ...row,
      needsVisa: row.needsVisa ?? false,
      days: [],
      letter: null,
      certificate: null,
    }
    all.set(row.registration.id, papers)
    if (day && !papers.days.includes(day)) papers.days.push(day)
    if (document?.kind === 'visa-letter') papers.letter = document
    if (document?.kind === 'certificate') papers.certificate = document
  }
  return [...all.values()]
}

type Papers = {
  registration: typeof registrations.$inferSelect
  application: typeof applications.$inferSelect
  event: typeof events.$inferSelect
  needsVisa: boolean
  /** When passport data were given. */
  givenAt: Date | null
  /** On which days they were there, as YYYY-MM-DD. */
  days: string[]
  letter: InForce | null
  certificate: InForce | null
}
