import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { isKnown, offeredPlaces, whoWait } from '../event/published'
import { living } from '../registration/answers'
import type { Person, Role } from './person'

const onTheDays = new Set<Role['role']>(['event-coordinator', 'meals-officer', 'door-keeper'])

/**
 * What a person coordinates: each partnership of theirs with each event it is invited to, and each
 * event they are the host's coordinator of, or work on the days of, with the numbers.
 */
export async function coordinatedBy(db: Db, person: Person) {
  const partnershipIds = person.roles.flatMap((role) =>
    role.role === 'partnership-coordinator' ? [role.partnershipId] : [],
  )
  const eventIds = person.roles.flatMap((role) =>
    'eventId' in role && onTheDays.has(role.role) ? [role.eventId] : [],
  )
  const event = {
    id: events.id,
    slug: events.slug,
    texts: events.texts,
    city: events.city,
    startsOn: events.startsOn,
    endsOn: events.endsOn,
    fundedPlaces: events.fundedPlaces,
  }
  const inScope = sql`${registrations.eventId} = ${events.id} and ${registrations.status} in ${living}`
  const [ofPartnerships, ofEvents] = await Promise.all([
    db
      .select({
        event,
        partnership: {
          id: partnerships.id,
          slug: partnerships.slug,
          name: partnerships.name,
          theme: partnerships.theme,
        },
        registered: sql<number>`(select count(*) from ${registrations} where ${inScope}
          and ${registrations.partnershipId} = ${partnerships.id})`.mapWith(Number),
        taken: sql<number>`(select count(*) from ${fundedPlaces}
          where ${fundedPlaces.eventId} = ${events.id}
          and ${fundedPlaces.partnershipId} = ${partnerships.id})`.mapWith(Number),
        offered: offeredPlaces(partnerships.id),
        waiting: whoWait(partnerships.id),
      })
      .from(partnerships)
      .innerJoin(invitations, eq(invitations.partnershipId, partnerships.id))
      .innerJoin(events, eq(events.id, invitations.eventId))
      .where(and(inArray(partnerships.id, partnershipIds), isKnown()))
      .orderBy(asc(partnerships.name), asc(events.startsOn), asc(events.id)),
    db
      .select({
        event,
        registered: sql<number>`(select count(*) from ${registrations} where ${inScope})`.mapWith(
          Number,
        ),
      })
      .from(events)
      .where(and(inArray(events.id, eventIds), isKnown()))
      .orderBy(asc(events.startsOn), asc(events.id)),
  ])
  return { partnerships: ofPartnerships, events: ofEvents }
}
