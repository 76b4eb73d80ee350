import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { decisions, registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { offeredPlaces } from '../event/published'
import { inOrder } from '../funding/queue'
import { whyItStands } from '../funding/why-it-stands'
import { living, type Status } from '../registration/answers'

export type EventNumbers = {
  byStatus: Partial<Record<Status, number>>
  placesHeld: number
  waiting: number
  undecided: number
  heldDecisions: number
  changeRequests: number
  substitutions: number
  invited: number
}

/** The numbers of every event at a glance, by event id. */
export async function eventNumbers(db: Db): Promise<Map<string, EventNumbers>> {
  const [statuses, places, waits, undecided, held, invited, changes, exchanges] = await Promise.all(
    [
      db
        .select({ eventId: registrations.eventId, status: registrations.status, count: count() })
        .from(registrations)
        .groupBy(registrations.eventId, registrations.status),
      db
        .select({ eventId: fundedPlaces.eventId, count: count() })
        .from(fundedPlaces)
        .groupBy(fundedPlaces.eventId),
      db
        .select({ eventId: queue.eventId, count: count() })
        .from(queue)
        .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
        .where(isNull(fundedPlaces.registrationId))
        .groupBy(queue.eventId),
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
      db
        .select({ eventId: registrations.eventId, count: count() })
        .from(changeRequests)
        .innerJoin(registrations, eq(registrations.id, changeRequests.registrationId))
        .where(and(isNull(changeRequests.decidedAt), inArray(registrations.status, [...living])))
        .groupBy(registrations.eventId),
      db
        .select({ eventId: substitutions.eventId, count: count() })
        .from(substitutions)
        .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
        .where(
          and(
            isNull(substitutions.endedAt),
            isNotNull(substitutions.confirmedAt),
            inArray(registrations.status, [...living]),
          ),
        )
        .groupBy(substitutions.eventId),
    ],
  )
  const all = new Map<string, EventNumbers>()
  const of = (eventId: string) => {
    const numbers = all.get(eventId) ?? {
      byStatus: {},
      placesHeld: 0,
      waiting: 0,
      undecided: 0,
      heldDecisions: 0,
      changeRequests: 0,
      substitutions: 0,
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
  for (const row of changes) of(row.eventId).changeRequests = row.count
  for (const row of exchanges) of(row.eventId).substitutions = row.count
  return all
}

/** Every partnership where somebody waits, with what is needed to say why its line stands. */
export async function lines(db: Db) {
  const isWaiting = sql`not exists (select 1 from ${fundedPlaces} as mine
    where mine.registration_id = ${queue.registrationId})`
  const rows = await db
    .select({
      event: {
        id: events.id,
        fundedPlaces: events.fundedPlaces,
        capacity: events.capacity,
        attending: events.attending,
        startsOn: events.startsOn,
      },
      slug: partnerships.slug,
      name: partnerships.name,
      taken: sql<number>`(select count(*) from ${fundedPlaces}
        where ${fundedPlaces.eventId} = ${events.id}
        and ${fundedPlaces.partnershipId} = ${partnerships.id})`.mapWith(Number),
      offered: offeredPlaces(partnerships.id),
      offeredUntil: sql<number | null>`(select min(${fundedPlaces.offeredUntil})
        from ${fundedPlaces} where ${fundedPlaces.eventId} = ${events.id}
        and ${fundedPlaces.partnershipId} = ${partnerships.id})`.mapWith(fundedPlaces.offeredUntil),
      comesAtOwnExpense: registrations.comesAtOwnExpense,
    })
    .from(queue)
    .innerJoin(events, eq(events.id, queue.eventId))
    .innerJoin(partnerships, eq(partnerships.id, queue.partnershipId))
    .innerJoin(registrations, eq(registrations.id, queue.registrationId))
    .where(isWaiting)
    .orderBy(asc(partnerships.name), asc(partnerships.id), ...inOrder)
  const all = new Map<string, Omit<(typeof rows)[number], 'comesAtOwnExpense'> & Line>()
  for (const { comesAtOwnExpense, ...row } of rows) {
    const key = `${row.event.id} ${row.slug}`
    const known = all.get(key)
    if (known) known.waiting++
    else all.set(key, { ...row, waiting: 1, firstHasSeat: comesAtOwnExpense })
  }
  return [...all.values()].map((line) => ({
    ...line,
    why: whyItStands(line.event, { ...line, held: line.taken - line.offered }),
  }))
}

type Line = { waiting: number; firstHasSeat: boolean }
