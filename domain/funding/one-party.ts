import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { fundedPlaces } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import type { Event } from '../event/seats'
import { heldNow } from '../people/held-now'
import { nothingTold, type Told } from '../told'

type OfPartnership = { eventId: string; partnershipId: string }

/** Which parties hold the funded places of a partnership, a row a place that is somebody's. */
export function partiesOfPlaces(db: Db, { eventId, partnershipId }: OfPartnership) {
  return db
    .select({ id: parties.id, organisation: parties.organisation })
    .from(fundedPlaces)
    .innerJoin(registrations, eq(registrations.id, fundedPlaces.registrationId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .where(
      and(
        eq(fundedPlaces.eventId, eventId),
        eq(fundedPlaces.partnershipId, partnershipId),
        isNull(fundedPlaces.offeredUntil),
      ),
    )
}

/**
 * A partnership is of several parties: when both of its funded places are held by delegates of
 * one, its coordinators are told. To be called after a place has become somebody's.
 */
export async function oneParty(tx: Tx, event: Event, partnership: OfPartnership): Promise<Told> {
  const held = await partiesOfPlaces(tx, partnership)
  const [first, second] = held
  if (!first || first.id !== second?.id) return nothingTold
  const coordinators = await coordinatorsOf(tx, partnership.partnershipId)
  return {
    entries: [],
    letters: coordinators.map(({ email, locale, name, slug }) => ({
      to: email,
      locale,
      mail: {
        kind: 'one-party',
        eventId: event.id,
        partnership: name,
        organisation: first.organisation,
        path: `/coordinator/events/${event.slug}/partnerships/${slug}`,
      },
    })),
  }
}

/** The coordinators of a partnership, each with its name and address. */
export function coordinatorsOf(db: Db, partnershipId: string) {
  return db
    .select({
      email: people.email,
      locale: people.locale,
      name: partnerships.name,
      slug: partnerships.slug,
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .innerJoin(partnerships, eq(partnerships.id, roles.partnershipId))
    .where(and(eq(roles.partnershipId, partnershipId), heldNow()))
}
