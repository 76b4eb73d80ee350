import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { academyPlaces, applications } from '@/db/schema/applications'
import { changeRequests } from '@/db/schema/change-requests'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { roommates, roomRequests } from '@/db/schema/rooms'
import { substitutions } from '@/db/schema/substitutions'
import { offeredPlaces, takenPlaces } from '../event/published'
import { fundingOf, heldColumns } from '../funding/held'
import { placeInLine } from '../funding/queue'
import type { Person } from '../people/person'
import { living } from './answers'
import type { OfConference } from './of-conference'
import { tidyReference } from './reference'
import { isStillNamed } from './still-named'

/** A person's own registrations, the newest first, each with its funding and turn. */
export async function registrationsOf(db: Db, person: Person) {
  const rows = await db
    .select({
      reference: registrations.reference,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      ...heldColumns,
      inLine: placeInLine,
      partnership: partnerships.name,
      attendance: applications.attendance,
      placeUntil: academyPlaces.offeredUntil,
      event: {
        kind: events.kind,
        slug: events.slug,
        texts: events.texts,
        startsOn: events.startsOn,
        endsOn: events.endsOn,
        city: events.city,
      },
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(and(eq(registrations.personId, person.id), isStillNamed))
    .orderBy(sql`${registrations.createdAt} desc`, asc(registrations.id))
  return rows.map((row) => ({ ...row, funding: fundingOf(row) }))
}

export type MyRegistration = NonNullable<Awaited<ReturnType<typeof myRegistration>>>

/** One of the person's own registrations with every answer, or null: somebody else's is not there for them. */
export async function myRegistration(db: Db, person: Person, reference: string) {
  return one(
    db,
    and(
      eq(registrations.personId, person.id),
      eq(registrations.reference, tidyReference(reference)),
    ),
  )
}

/** The person's living registration for an event, or null. */
export async function myLivingRegistration(db: Db, person: Person, eventSlug: string) {
  return one(
    db,
    and(
      eq(registrations.personId, person.id),
      eq(events.slug, eventSlug),
      inArray(registrations.status, [...living]),
    ),
  )
}

const mate = alias(registrations, 'mate')
const wouldShare = alias(registrations, 'would_share')
const ownRoom = alias(roomRequests, 'own_room')
const registrars = alias(people, 'registrars')
const itself = alias(people, 'itself')

// One query, whatever a registration has: of several requests, a row each.
async function one(db: Db, which: ReturnType<typeof and>) {
  const rows = await db
    .select({
      registration: registrations,
      event: events,
      partnership: partnerships,
      party: parties,
      sensitive: sensitiveAnswers,
      // Why it was declined; only once that has been released.
      declined: decisions.reason,
      ...heldColumns,
      inLine: placeInLine,
      placesOf: {
        taken: takenPlaces(partnerships.id),
        offered: offeredPlaces(partnerships.id),
      },
      invoice: invoicing,
      registeredBy: registrars.email,
      substitution: {
        name: substitutions.name,
        email: substitutions.email,
        expiresAt: substitutions.expiresAt,
        confirmedAt: substitutions.confirmedAt,
      },
      mate: { givenNames: mate.givenNames, familyName: mate.familyName },
      room: ownRoom,
      request: changeRequests,
      asksForRoom: {
        id: wouldShare.id,
        givenNames: wouldShare.givenNames,
        familyName: wouldShare.familyName,
      },
    })
    .from(registrations)
    .innerJoin(itself, eq(itself.id, registrations.personId))
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(
      decisions,
      and(eq(decisions.registrationId, registrations.id), eq(registrations.status, 'declined')),
    )
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .leftJoin(registrars, eq(registrars.id, registrations.registeredBy))
    .leftJoin(
      substitutions,
      and(eq(substitutions.registrationId, registrations.id), isNull(substitutions.endedAt)),
    )
    .leftJoin(roommates, eq(roommates.registrationId, registrations.id))
    .leftJoin(mate, eq(mate.id, roommates.mateId))
    .leftJoin(ownRoom, eq(ownRoom.registrationId, registrations.id))
    .leftJoin(
      changeRequests,
      and(eq(changeRequests.registrationId, registrations.id), isNull(changeRequests.decidedAt)),
    )
    .leftJoin(
      roomRequests,
      and(
        eq(roomRequests.eventId, registrations.eventId),
        eq(roomRequests.email, itself.email),
        isNull(roomRequests.refusedAt),
      ),
    )
    .leftJoin(
      wouldShare,
      and(eq(wouldShare.id, roomRequests.registrationId), inArray(wouldShare.status, [...living])),
    )
    .where(and(which, isStillNamed))
  const [row] = rows
  if (!row) return null
  const { request: _, asksForRoom: __, ...mine } = row
  const registration = row.registration as OfConference
  const { comesAtOwnExpense } = registration
  return {
    ...mine,
    registration,
    comesAtOwnExpense,
    funding: fundingOf({ ...row, comesAtOwnExpense }),
    requests: distinct(rows.map(({ request }) => request)),
    roomRequests: distinct(rows.map(({ asksForRoom }) => asksForRoom)),
  }
}

function distinct<One extends { id: string }>(all: (One | null)[]): One[] {
  const byId = new Map(all.flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return [...byId.values()]
}
