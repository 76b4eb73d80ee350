import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { fundingOf, heldColumns } from '../funding/held'
import { living } from '../registration/answers'
import { fold } from '../registration/search-text'
import { type AttendeeFilter, pageSize } from './attendee-filter'

/** Whose attendees: of a whole event, or of one partnership there. */
export type Scope = { eventId: string; partnershipId?: string }

export type Attendee = Awaited<ReturnType<typeof attendees>>[number]

// The one place that says in the database's words what fundingOf says of a loaded row.
const hasFunding = {
  icld: and(isNotNull(fundedPlaces.place), isNull(fundedPlaces.offeredUntil)),
  self: eq(registrations.comesAtOwnExpense, true),
  // Whoever comes at own expense and waits as well is found under both.
  waiting: isNotNull(queue.turn),
  none: and(
    isNull(fundedPlaces.place),
    eq(registrations.comesAtOwnExpense, false),
    isNull(queue.turn),
  ),
}

const hasDecision = {
  undecided: isNull(decisions.registrationId),
  held: and(isNotNull(decisions.registrationId), isNull(decisions.releasedAt)),
  released: isNotNull(decisions.releasedAt),
}

const sortedBy = {
  name: registrations.sortName,
  partnership: partnerships.name,
  status: registrations.status,
  received: registrations.createdAt,
}

/** What a table is asked for; `living` leaves out whoever does not come any more. */
type Sought = Partial<AttendeeFilter> & { living?: boolean }

function matching(scope: Scope, filter: Sought): SQL | undefined {
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  return and(
    eq(registrations.eventId, scope.eventId),
    scope.partnershipId ? eq(registrations.partnershipId, scope.partnershipId) : undefined,
    filter.partnership ? eq(partnerships.slug, filter.partnership) : undefined,
    filter.status && eq(registrations.status, filter.status),
    filter.living ? inArray(registrations.status, [...living]) : undefined,
    filter.funding && hasFunding[filter.funding],
    filter.decision && hasDecision[filter.decision],
    ...words.map(
      (word) =>
        sql`${registrations.searchText} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    ),
  )
}

/**
 * The attendees of a scope that match a filter, in its order; `page` of them or, without one, all.
 * No special-category answers: those are only with a single registration, for who may see them.
 */
export async function attendees(db: Db, scope: Scope, filter: Sought = {}) {
  const direction = filter.order === 'desc' ? desc : asc
  const rows = db
    .select({
      registration: registrations,
      email: people.email,
      partnership: { slug: partnerships.slug, name: partnerships.name, theme: partnerships.theme },
      organisation: parties.organisation,
      country: parties.country,
      ...heldColumns,
      invoice: invoicing,
      decision: {
        outcome: decisions.outcome,
        decidedAt: decisions.decidedAt,
        releasedAt: decisions.releasedAt,
      },
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .where(matching(scope, filter))
    .orderBy(direction(sortedBy[filter.sort ?? 'name']), asc(registrations.reference))
  const found = await (filter.page
    ? rows.limit(pageSize).offset((filter.page - 1) * pageSize)
    : rows)
  return found.map((row) => ({
    ...row,
    funding: fundingOf({ ...row, comesAtOwnExpense: row.registration.comesAtOwnExpense }),
  }))
}

export type Counts = Awaited<ReturnType<typeof countAttendees>>

const fundingCase = sql<string>`case
  when ${hasFunding.icld} then 'icld'
  when ${and(hasFunding.self, hasFunding.waiting)} then 'self waiting'
  when ${hasFunding.self} then 'self' when ${hasFunding.waiting} then 'waiting' else 'none' end`
const decisionCase = sql<keyof typeof hasDecision>`case
  when ${hasDecision.undecided} then 'undecided' when ${hasDecision.held} then 'held'
  else 'released' end`

/** How many match, in all and by status, funding and state of decision: the numbers at each filter. */
export async function countAttendees(db: Db, scope: Scope, filter: Partial<AttendeeFilter> = {}) {
  const groups = await db
    .select({
      status: registrations.status,
      funding: fundingCase,
      decision: decisionCase,
      count: count(),
    })
    .from(registrations)
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(matching(scope, { q: filter.q, partnership: filter.partnership }))
    .groupBy(sql`1`, sql`2`, sql`3`)

  type Group = (typeof groups)[number]
  // At each value of one filter stands what would be there with the other filters as they are.
  const names = ['status', 'funding', 'decision'] as const
  const values = (group: Group, name: (typeof names)[number]) => group[name].split(' ')
  const fits = (group: Group, except?: keyof AttendeeFilter) =>
    names.every((name) => {
      const sought = filter[name]
      return name === except || !sought || values(group, name).includes(sought)
    })
  const by = (name: (typeof names)[number]) => {
    const counts: Record<string, number> = {}
    for (const group of groups)
      if (fits(group, name))
        for (const value of values(group, name)) counts[value] = (counts[value] ?? 0) + group.count
    return counts
  }
  const total = groups.filter((group) => fits(group)).reduce((sum, group) => sum + group.count, 0)
  const all = (except: keyof AttendeeFilter) =>
    groups.filter((group) => fits(group, except)).reduce((sum, group) => sum + group.count, 0)
  const filters = Object.fromEntries(
    names.map((name) => [name, { all: all(name), by: by(name) }]),
  ) as Record<(typeof names)[number], { all: number; by: Record<string, number> }>
  return { total, ...filters }
}
