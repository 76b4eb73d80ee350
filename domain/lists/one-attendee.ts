import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { fundingOf } from '../funding/funding-of'
import { firstInLine } from '../funding/queue'
import { tidyReference } from '../registration/reference'

export type AttendeeInFull = NonNullable<Awaited<ReturnType<typeof oneAttendee>>>

/**
 * Everything about one registration of an event, for staff: answers, special-category answers,
 * decision, its place in the queue, how its partnership's places stand, and its history from the
 * oldest entry on. Null when there is none.
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
      place: fundedPlaces.place,
      turn: queue.turn,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.reference, tidyReference(reference)),
      ),
    )
  if (!row) return null
  const { id, partnershipId, comesAtOwnExpense } = row.registration
  const [history, held, first] = await Promise.all([
    historyOf(db, id),
    db
      .select({ place: fundedPlaces.place })
      .from(fundedPlaces)
      .where(and(eq(fundedPlaces.eventId, eventId), eq(fundedPlaces.partnershipId, partnershipId))),
    firstInLine(db, { eventId, partnershipId }),
  ])
  return {
    ...row,
    funding: fundingOf({ ...row, comesAtOwnExpense }),
    history,
    placesTaken: held.length,
    isFirstInLine: first === id,
  }
}

function historyOf(db: Db, registrationId: string) {
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      act: auditLog.act,
      actorId: auditLog.actorId,
      actor: people.email,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actorId))
    .where(eq(auditLog.registrationId, registrationId))
    .orderBy(asc(auditLog.id))
}
