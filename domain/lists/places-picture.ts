import {
  and,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { offeredPlaces, takenPlaces, whoWait } from '../event/published'
import type { Event } from '../event/seats'
import { inOrder } from '../funding/queue'
import { whyItStands } from '../funding/why-it-stands'
import { living } from '../registration/answers'
import { fold } from '../registration/search-text'
import { isStillNamed } from '../registration/still-named'

export const placesStates = ['full', 'one-free', 'free', 'offered', 'waiting', 'nobody'] as const
export type PlacesState = (typeof placesStates)[number]

/** What stands in the address of the picture. Anything not understood is as if it were not there. */
export const placesFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(placesStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PlacesFilter = z.output<typeof placesFilter>

export const partnershipsAtOnce = 50

/** What is asked of the picture; `toChoose` leaves out partnerships for which nobody new is registered. */
type Asked = PlacesFilter & { toChoose?: boolean }
type OfEvent = Pick<Event, 'id' | 'fundedPlaces' | 'capacity' | 'attending' | 'startsOn'>

/** How the places of each partnership invited to the event stand: a query to choose from. */
const standings = (db: Db, eventId: string, toChoose: boolean) =>
  db
    .select({
      id: sql<string>`${partnerships.id}`.as('partnership'),
      slug: sql<string>`${partnerships.slug}`.as('address'),
      name: sql<string>`${partnerships.name}`.as('called'),
      taken: takenPlaces(partnerships.id).as('taken'),
      offered: offeredPlaces(partnerships.id).as('offered'),
      waiting: whoWait(partnerships.id).as('waiting'),
      registered: livingOf(partnerships.id).as('registered'),
    })
    .from(invitations)
    .innerJoin(events, eq(events.id, invitations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .where(
      and(eq(invitations.eventId, eventId), toChoose ? isNull(partnerships.endedAt) : undefined),
    )
    .as('standings')

/** How many living registrations a partnership has, at the event of the query. */
const livingOf = (partnershipId: SQLWrapper) =>
  sql<number>`(select count(*) from ${registrations}
    where ${registrations.eventId} = ${events.id}
    and ${registrations.partnershipId} = ${partnershipId}
    and ${inArray(registrations.status, [...living])})`.mapWith(Number)

type Standings = ReturnType<typeof standings>

const inState = (all: Standings, places: number): Record<PlacesState, SQL> => ({
  full: sql`${all.taken} >= ${places}`,
  'one-free': sql`${all.taken} = ${places - 1} and ${places} > 1`,
  free: sql`${all.taken} = 0`,
  offered: sql`${all.offered} > 0`,
  waiting: sql`${all.waiting} > 0`,
  nobody: sql`${all.registered} = 0`,
})

/**
 * The places of the partnerships invited to an event, a page of them or, for a list that is taken
 * out, all, in the order of their names: who holds or is offered which place, who waits behind in
 * their order, and why the line stands. With how many there are in each state, whatever is filtered by. Three queries, and one more to search.
 */
export async function placesPicture(db: Db, event: OfEvent, filter: Asked, whole = false) {
  const all = standings(db, event.id, filter.toChoose ?? false)
  const states = inState(all, event.fundedPlaces)
  const ids = await idsOfNamed(db, event.id, filter.q)
  const sought = ids ? inArray(all.id, ids) : undefined
  const number = (state: SQL) =>
    sql<number>`sum(case when ${state} then 1 else 0 end)`.mapWith(Number)
  const found = db
    .select()
    .from(all)
    .where(and(sought, filter.state && states[filter.state]))
    .orderBy(asc(all.name), asc(all.id))
  const [[numbers], page] = await Promise.all([
    db
      .select({
        all: count(),
        taken: sql<number>`coalesce(sum(${all.taken}), 0)`.mapWith(Number),
        offeredPlaces: sql<number>`coalesce(sum(${all.offered}), 0)`.mapWith(Number),
        waitingPeople: sql<number>`coalesce(sum(${all.waiting}), 0)`.mapWith(Number),
        ...(Object.fromEntries(
          placesStates.map((state) => [state, number(states[state])]),
        ) as Record<PlacesState, SQL<number>>),
      })
      .from(all)
      .where(sought),
    whole ? found : found.limit(partnershipsAtOnce).offset((filter.page - 1) * partnershipsAtOnce),
  ])
  const people = await holdersAndLine(
    db,
    event.id,
    page.map(({ id }) => id),
  )
  return {
    numbers: numbers as NonNullable<typeof numbers>,
    partnerships: page.map((one) => {
      const theirs = people.get(one.id) ?? []
      const line = theirs.filter(({ place }) => place === null)
      return {
        ...one,
        places: theirs.filter(({ place }) => place !== null),
        line,
        why: whyItStands(event, {
          held: one.taken - one.offered,
          offered: one.offered,
          waiting: one.waiting,
          firstHasSeat: line[0]?.comesAtOwnExpense ?? false,
        }),
      }
    }),
  }
}

// Without accents, which neither engine folds as we do; the names are read only when one is sought.
async function idsOfNamed(db: Db, eventId: string, q: string | undefined) {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return null
  const invited = await db
    .select({ id: partnerships.id, name: partnerships.name })
    .from(invitations)
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .where(eq(invitations.eventId, eventId))
  return invited
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .map(({ id }) => id)
}

export type PlacesOfPartnership = Awaited<ReturnType<typeof placesPicture>>['partnerships'][number]

async function holdersAndLine(db: Db, eventId: string, partnershipIds: string[]) {
  if (partnershipIds.length === 0) return new Map<string, never[]>()
  const people = await db
    .select({
      partnershipId: sql<string>`${registrations.partnershipId}`,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        inArray(registrations.partnershipId, partnershipIds),
        or(isNotNull(fundedPlaces.place), isNotNull(queue.turn)),
      ),
    )
    .orderBy(asc(fundedPlaces.place), ...inOrder)
  const byPartnership = new Map<string, typeof people>()
  for (const one of people) {
    const known = byPartnership.get(one.partnershipId)
    if (known) known.push(one)
    else byPartnership.set(one.partnershipId, [one])
  }
  return byPartnership
}
