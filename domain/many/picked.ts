import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { heldColumns } from '../funding/held'
import { attendeeFilter } from '../lists/attendee-filter'
import { matching } from '../lists/matching'

export type Picked = Awaited<ReturnType<typeof picked>>[number]

/**
 * Whom an act on many is about: the attendees of an event that match a table's address, in the order
 * in which they registered, with what decides whether the act does anything to them.
 */
export async function picked(db: Db, eventId: string, query: string) {
  const filter = attendeeFilter.parse(Object.fromEntries(new URLSearchParams(query)))
  return db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      ...heldColumns,
      outcome: decisions.outcome,
      releasedAt: decisions.releasedAt,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .where(await matching(db, { eventId }, filter))
    .orderBy(asc(registrations.createdAt), asc(registrations.reference))
}

/** A short proof of what a page showed: others, or the same otherwise, have another one. */
export const digestOf = (those: Picked[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        those.map((one) => [
          ...[one.reference, one.status, one.outcome, one.releasedAt, one.place, one.turn],
          one.comesAtOwnExpense,
        ]),
      ),
    )
    .digest('base64url')
    .slice(0, 16)
