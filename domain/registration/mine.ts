import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { fundingOf, heldColumns } from '../funding/held'
import { placeInLine } from '../funding/queue'
import type { Person } from '../people/person'
import { living } from './answers'
import { tidyReference } from './reference'

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
      event: {
        slug: events.slug,
        texts: events.texts,
        startsOn: events.startsOn,
        endsOn: events.endsOn,
        city: events.city,
      },
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(eq(registrations.personId, person.id))
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

async function one(db: Db, which: ReturnType<typeof and>) {
  const [row] = await db
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
    })
    .from(registrations)
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
    .where(which)
  if (!row) return null
  const { comesAtOwnExpense } = row.registration
  return { ...row, funding: fundingOf({ ...row, comesAtOwnExpense }) }
}
