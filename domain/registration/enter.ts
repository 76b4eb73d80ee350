import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { alias } from '@/db/columns'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { roommates } from '@/db/schema/rooms'
import { substitutions } from '@/db/schema/substitutions'
import { enterEvent } from '../event/seats'
import { heldColumns } from '../funding/held'
import { placeInLine } from '../funding/queue'
import type { ToBeTold } from '../mail/addressee'
import { NotFound } from '../refusal'
import { underWay } from '../substitution/substitution'
import type { OfConference } from './of-conference'
import { tidyReference } from './reference'
import { isStillNamed } from './still-named'

/** A registration as it is at this very moment, with its event held until the transaction ends. */
export type Entered = Awaited<ReturnType<typeof enter>>

/** A registration by its id, by its reference, or by a substitution that was asked for it. */
type Which = { id: string } | { reference: string } | { substitutionId: string }

const mate = alias(registrations, 'mate')
const mates = alias(people, 'mates')
const matesPartnership = alias(partnerships, 'mates_partnership')

/**
 * Enters a registration's event and loads the registration with everything it holds: place, turn,
 * room, and a substitution that is under way. What a verb changes, it changes of this: nobody else
 * can have changed it in between. Throws NotFound for one that is not there, and for an application:
 * what can be done with a partnership's registration is nothing to them.
 */
export async function enter(tx: Tx, which: Which) {
  const it = and(named(tx, which), isStillNamed)
  const event = await enterEvent(
    tx,
    tx.select({ id: registrations.eventId }).from(registrations).where(it),
  )
  const [row] = await tx
    .select({
      registration: registrations,
      email: people.email,
      locale: people.locale,
      partnership: partnerships.name,
      partnershipSlug: partnerships.slug,
      party: { organisation: parties.organisation, country: parties.country },
      ...heldColumns,
      precedence: queue.precedence,
      inLine: placeInLine,
      hasNeeds: sql<number>`${sensitiveAnswers.registrationId} is not null`.mapWith(Boolean),
      mate: {
        id: mate.id,
        reference: mate.reference,
        eventId: mate.eventId,
        partnershipId: matesPartnership.id,
        givenNames: mate.givenNames,
        partnership: matesPartnership.name,
        email: mates.email,
        locale: mates.locale,
      },
      substitution: substitutions,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .leftJoin(roommates, eq(roommates.registrationId, registrations.id))
    .leftJoin(mate, eq(mate.id, roommates.mateId))
    .leftJoin(mates, eq(mates.id, mate.personId))
    .leftJoin(matesPartnership, eq(matesPartnership.id, mate.partnershipId))
    .leftJoin(substitutions, underWay())
    .where(it)
  if (!row) throw new NotFound()
  const registration = row.registration as OfConference
  const { id, eventId, partnershipId, comesAtOwnExpense, reference, givenNames } = registration
  return {
    ...row,
    registration,
    // All of it comes from joins that are there together or not at all.
    mate: row.mate?.id ? (row.mate as Mate) : null,
    ...{ event, id, eventId, partnershipId, comesAtOwnExpense, reference, givenNames },
  }
}

type Mate = ToBeTold & { partnershipId: string }

function named(tx: Tx, which: Which) {
  if ('id' in which) return eq(registrations.id, which.id)
  if ('reference' in which) return eq(registrations.reference, tidyReference(which.reference))
  return inArray(
    registrations.id,
    tx
      .select({ id: substitutions.registrationId })
      .from(substitutions)
      .where(eq(substitutions.id, which.substitutionId)),
  )
}
