import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { fundingOf, heldColumns } from '../funding/held'
import { placeInLine } from '../funding/queue'
import { lettersOf } from '../mail/letters'
import { openRequests } from '../registration/decide-change'
import type { OfConference } from '../registration/of-conference'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'
import { underWay } from '../substitution/substitution'

export type AttendeeInFull = NonNullable<Awaited<ReturnType<typeof oneAttendee>>>

/**
 * Everything about one registration of an event, for staff: answers, special-category answers,
 * decision, its place in the queue, how its partnership's places stand, changes that wait for a
 * decision, a substitution under way, its letters, and its history from the oldest entry on. Null when there is none.
 */
export async function oneAttendee(db: Db, eventId: string, reference: string) {
  const [row] = await db
    .select({
      registration: registrations,
      email: people.email,
      locale: people.locale,
      partnership: partnerships,
      party: parties,
      sensitive: sensitiveAnswers,
      decision: decisions,
      ...heldColumns,
      inLine: placeInLine,
      invoice: invoicing,
      substitution: substitutions,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .leftJoin(substitutions, underWay())
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.reference, tidyReference(reference)),
        isStillNamed,
      ),
    )
  if (!row) return null
  const registration = row.registration as OfConference
  const { id, partnershipId, comesAtOwnExpense } = registration
  const [history, places, requests, letters] = await Promise.all([
    historyOf(db, id),
    db
      .select({ place: fundedPlaces.place, offeredUntil: fundedPlaces.offeredUntil })
      .from(fundedPlaces)
      .where(and(eq(fundedPlaces.eventId, eventId), eq(fundedPlaces.partnershipId, partnershipId))),
    openRequests(db, id),
    lettersOf(db, id),
  ])
  return {
    ...row,
    registration,
    funding: fundingOf({ ...row, comesAtOwnExpense }),
    history,
    places,
    requests,
    letters,
  }
}

/** What happened to a registration, the oldest entry first. */
export function historyOf(db: Db, registrationId: string) {
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      act: auditLog.act,
      actorId: auditLog.actorId,
      actor: people.email,
      eventId: auditLog.eventId,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))
    .where(eq(auditLog.registrationId, registrationId))
    .orderBy(asc(auditLog.id))
}
