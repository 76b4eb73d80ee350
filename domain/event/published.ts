import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'

/** All events, the earliest first. */
export const publishedEvents = (db: Db) =>
  db.select().from(events).orderBy(asc(events.startsOn), asc(events.id))

/** One event by its address, or null. */
export async function eventBySlug(db: Db, slug: string) {
  const [event] = await db.select().from(events).where(eq(events.slug, slug))
  return event ?? null
}

export type InvitedPartnership = Awaited<ReturnType<typeof invitedPartnerships>>[number]

/**
 * The partnerships invited to an event, in the order of their names, each with its parties and
 * the state of its places: how many are taken and how many wait. Nobody's name. One query.
 */
export async function invitedPartnerships(db: Db, eventSlug: string) {
  const rows = await db
    .select({
      id: partnerships.id,
      name: partnerships.name,
      theme: partnerships.theme,
      taken: sql<number>`(select count(*) from ${fundedPlaces}
        where ${fundedPlaces.eventId} = ${events.id}
        and ${fundedPlaces.partnershipId} = ${partnerships.id})`.mapWith(Number),
      waiting: sql<number>`(select count(*) from ${queue} where ${queue.eventId} = ${events.id}
        and ${queue.partnershipId} = ${partnerships.id})`.mapWith(Number),
      party: { id: parties.id, organisation: parties.organisation, country: parties.country },
    })
    .from(invitations)
    .innerJoin(events, eq(events.id, invitations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
    .where(eq(events.slug, eventSlug))
    .orderBy(asc(partnerships.name), asc(partnerships.id), asc(parties.position))

  const byId = new Map<string, Omit<(typeof rows)[number], 'party'> & { parties: Party[] }>()
  for (const { party, ...partnership } of rows) {
    const known = byId.get(partnership.id)
    if (known) known.parties.push(party)
    else byId.set(partnership.id, { ...partnership, parties: [party] })
  }
  return [...byId.values()]
}

type Party = { id: string; organisation: string; country: string }
