import { and, asc, eq, isNull, ne, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import type { InBoth } from '../language'

/** What everybody may know of, for a query of events: a draft is for staff alone. */
export const isKnown = () => ne(events.state, 'draft')

/** The events that are announced, the earliest first: neither drafts nor what is archived. */
export const publishedEvents = (db: Db) =>
  db
    .select()
    .from(events)
    .where(eq(events.state, 'published'))
    .orderBy(asc(events.startsOn), asc(events.id))

/** Asks the database the least it can be asked. */
export const anyEvent = (db: Db) => db.select({ id: events.id }).from(events).limit(1)

/** One event by its address, or null. A draft is not there: see `eventForStaff`. */
export async function eventBySlug(db: Db, slug: string) {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.slug, slug), isKnown()))
  return event ?? null
}

/** One event by its address, in whatever state it is, or null. */
export async function eventForStaff(db: Db, slug: string) {
  const [event] = await db.select().from(events).where(eq(events.slug, slug))
  return event ?? null
}

/** One event by its id, or null. */
export async function eventById(db: Db, id: string) {
  const [event] = await db.select().from(events).where(eq(events.id, id))
  return event ?? null
}

type Party = { id: string; organisation: string; country: string }
type PartnershipRow = {
  id: string
  name: string
  theme: InBoth
  /** Places that are somebody's or offered to somebody, and how many of them are only offered. */
  taken: number
  offered: number
  /** Who waits and is offered nothing. */
  waiting: number
  party: Party
}
export type InvitedPartnership = Omit<PartnershipRow, 'party'> & { parties: Party[] }

/** How many places of a partnership are somebody's or offered to somebody, at the event of the query. */
export const takenPlaces = (partnershipId: SQLWrapper) =>
  sql<number>`(select count(*) from ${fundedPlaces}
    where ${fundedPlaces.eventId} = ${events.id}
    and ${fundedPlaces.partnershipId} = ${partnershipId})`.mapWith(Number)

/** How many places of a partnership are offered and not accepted yet, at the event of the query. */
export const offeredPlaces = (partnershipId: SQLWrapper) =>
  sql<number>`(select count(*) from ${fundedPlaces}
    where ${fundedPlaces.eventId} = ${events.id} and ${fundedPlaces.partnershipId} = ${partnershipId}
    and ${fundedPlaces.offeredUntil} is not null)`.mapWith(Number)

/** How many wait for a place of a partnership and are offered none, at the event of the query. */
export const whoWait = (partnershipId: SQLWrapper) =>
  sql<number>`(select count(*) from ${queue}
    where ${queue.eventId} = ${events.id} and ${queue.partnershipId} = ${partnershipId}
    and not exists (select 1 from ${fundedPlaces}
      where ${fundedPlaces.registrationId} = ${queue.registrationId}))`.mapWith(Number)

/** A partnership's columns, a row a party, with the state of its places at the event of the query. */
export const partnershipColumns = {
  id: partnerships.id,
  name: partnerships.name,
  theme: partnerships.theme,
  taken: takenPlaces(partnerships.id),
  offered: offeredPlaces(partnerships.id),
  waiting: whoWait(partnerships.id),
  party: { id: parties.id, organisation: parties.organisation, country: parties.country },
}

/** Puts the parties of a partnership together, in the order of the rows. */
export function groupParties(rows: PartnershipRow[]): InvitedPartnership[] {
  const byId = new Map<string, InvitedPartnership>()
  for (const { party, ...partnership } of rows) {
    const known = byId.get(partnership.id)
    if (known) known.parties.push(party)
    else byId.set(partnership.id, { ...partnership, parties: [party] })
  }
  return [...byId.values()]
}

/**
 * The partnerships invited to an event that have not ended, in the order of their names, each with its parties and
 * the state of its places: how many are taken and how many wait. Nobody's name. One query.
 */
export async function invitedPartnerships(db: Db, eventSlug: string) {
  const rows = await db
    .select(partnershipColumns)
    .from(invitations)
    .innerJoin(events, eq(events.id, invitations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
    .where(and(eq(events.slug, eventSlug), isNull(partnerships.endedAt)))
    .orderBy(asc(partnerships.name), asc(partnerships.id), asc(parties.position))
  return groupParties(rows)
}
