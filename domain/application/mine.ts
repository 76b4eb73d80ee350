import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, cvs, journeys } from '@/db/schema/applications'
import { documents, passports } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'

export type MyApplication = NonNullable<Awaited<ReturnType<typeof myApplication>>>

/**
 * One of the person's own applications with everything they may see of it, or null: somebody
 * else's is not there for them, and no outcome before its release. One query.
 */
export async function myApplication(db: Db, person: { id: string }, reference: string) {
  const rows = await db
    .select({
      registration: registrations,
      application: applications,
      event: events,
      place: academyPlaces,
      journey: journeys,
      sensitive: sensitiveAnswers,
      // Why it was rejected; only once that has been released.
      declined: decisions.reason,
      cv: { fileId: cvs.fileId, name: cvs.name },
      passportGiven: sql<number>`${passports.registrationId} is not null`.mapWith(Boolean),
      document: { number: documents.number, kind: documents.kind },
      unsent: sql<number>`exists (select 1 from ${drafts} where ${drafts.eventId} = ${events.id}
        and ${drafts.personId} = ${registrations.personId})`.mapWith(Boolean),
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(
      decisions,
      and(eq(decisions.registrationId, registrations.id), eq(registrations.status, 'declined')),
    )
    .leftJoin(cvs, and(eq(cvs.eventId, events.id), eq(cvs.personId, registrations.personId)))
    .leftJoin(passports, eq(passports.registrationId, registrations.id))
    .leftJoin(
      documents,
      and(eq(documents.registrationId, registrations.id), isNull(documents.revokedAt)),
    )
    .where(
      and(
        eq(registrations.personId, person.id),
        eq(registrations.reference, tidyReference(reference)),
        isStillNamed,
      ),
    )
  const [row] = rows
  if (!row) return null
  const { document: _, ...mine } = row
  return { ...mine, documents: rows.flatMap(({ document }) => document ?? []) }
}
