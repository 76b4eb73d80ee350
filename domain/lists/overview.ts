import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { decisions, registrations } from '@/db/schema/registrations'
import { living, type Status } from '../registration/answers'

export type EventNumbers = {
  byStatus: Partial<Record<Status, number>>
  placesHeld: number
  waiting: number
  undecided: number
  heldDecisions: number
  invited: number
}

/** The numbers of every event at a glance, by event id. */
export async function eventNumbers(db: Db): Promise<Map<string, EventNumbers>> {
  const [statuses, places, waits, undecided, held, invited] = await Promise.all([
    db
      .select({ eventId: registrations.eventId, status: registrations.status, count: count() })
      .from(registrations)
      .groupBy(registrations.eventId, registrations.status),
    db
      .select({ eventId: fundedPlaces.eventId, count: count() })
      .from(fundedPlaces)
      .groupBy(fundedPlaces.eventId),
    db.select({ eventId: queue.eventId, count: count() }).from(queue).groupBy(queue.eventId),
    db
      .select({ eventId: registrations.eventId, count: count() })
      .from(registrations)
      .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
      .where(and(eq(registrations.status, 'received'), isNull(decisions.registrationId)))
      .groupBy(registrations.eventId),
    db
      .select({ eventId: registrations.eventId, count: count() })
      .from(decisions)
      .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
      .where(and(isNull(decisions.releasedAt), inArray(registrations.status, [...living])))
      .groupBy(registrations.eventId),
    db
      .select({ eventId: invitations.eventId, count: count() })
      .from(invitations)
      .groupBy(invitations.eventId),
  ])
  const all = new Map<string, EventNumbers>()
  const of = (eventId: string) => {
    const numbers = all.get(eventId) ?? {
      byStatus: {},
      placesHeld: 0,
      waiting: 0,
      undecided: 0,
      heldDecisions: 0,
      invited: 0,
    }
    all.set(eventId, numbers)
    return numbers
  }
  for (const row of statuses) of(row.eventId).byStatus[row.status] = row.count
  for (const row of places) of(row.eventId).placesHeld = row.count
  for (const row of waits) of(row.eventId).waiting = row.count
  for (const row of undecided) of(row.eventId).undecided = row.count
  for (const row of held) of(row.eventId).heldDecisions = row.count
  for (const row of invited) of(row.eventId).invited = row.count
  return all
}

/** Partnerships where a place stands free although somebody waits for it, at every event: for staff to give. */
export async function freePlacesWithQueue(db: Db) {
  const taken = sql<number>`(select count(*) from ${fundedPlaces}
    where ${fundedPlaces.eventId} = ${events.id}
    and ${fundedPlaces.partnershipId} = ${partnerships.id})`
  return db
    .select({
      eventId: events.id,
      slug: partnerships.slug,
      name: partnerships.name,
      waiting: count(queue.turn),
    })
    .from(queue)
    .innerJoin(events, eq(events.id, queue.eventId))
    .innerJoin(partnerships, eq(partnerships.id, queue.partnershipId))
    .where(gt(events.fundedPlaces, taken))
    .groupBy(events.id, partnerships.id, partnerships.slug, partnerships.name)
    .orderBy(asc(partnerships.name), asc(partnerships.id))
}
