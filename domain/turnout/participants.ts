import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { isComing } from '../registration/is-coming'
import { isStillNamed } from '../registration/still-named'

export type Participant = Awaited<ReturnType<typeof participantsOf>>[number]

/** How many a page shows. */
export const participantsAtOnce = 50

const listed = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    eq(registrations.onParticipantList, true),
    isComing,
    isStillNamed,
  )

/**
 * The list for the participants of an event: whoever comes and wants to stand on it, by name; a page
 * of them or, without one, all. Nothing by which to reach them.
 */
export async function participantsOf(db: Db, eventId: string, page?: number) {
  const rows = db
    .select({
      reference: registrations.reference,
      familyName: registrations.familyName,
      givenNames: registrations.givenNames,
      organisation: sql<string>`coalesce(${parties.organisation}, ${applications.affiliation}, '')`,
      country: sql<string>`coalesce(${parties.country}, ${applications.residence}, '')`,
      delegateRole: registrations.delegateRole,
      partnership: sql<string>`coalesce(${partnerships.name}, '')`,
    })
    .from(registrations)
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(listed(eventId))
    .orderBy(asc(registrations.sortName), asc(registrations.id))
  return page === undefined
    ? rows
    : rows.limit(participantsAtOnce).offset((page - 1) * participantsAtOnce)
}

/** How many come, and how many of them stand on the list. */
export async function countParticipants(db: Db, eventId: string) {
  const [counts] = await db
    .select({
      coming: count(),
      listed:
        sql<number>`coalesce(sum(case when ${eq(registrations.onParticipantList, true)} then 1 else 0 end), 0)`.mapWith(
          Number,
        ),
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), isComing))
  return counts ?? { coming: 0, listed: 0 }
}
