import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { registrationTags, tags } from '@/db/schema/attendees'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { isOf, saidByFacets } from './attendee-conditions'
import { type Facet, facetNames } from './attendee-facets'
import type { Values } from './attendee-filter'
import { matching, type Scope, type Sought } from './matching'

export type Counts = Awaited<ReturnType<typeof countAttendees>>

/** How many attendees of a scope match a filter. */
export async function howMany(db: Db, scope: Scope, filter: Sought = {}): Promise<number> {
  const [row] = await asked(db, { total: many(undefined) }).where(await matching(db, scope, filter))
  return Number(row?.total ?? 0)
}

// What is told by where somebody comes from: the question is asked once for each partnership, party
// and country, and what a filter says of these is told of its answers.
const ofOrigin = ['partnership', 'party', 'kind', 'country'] as const
const isOrigin = (facet: Facet) => ofOrigin.some((one) => one === facet)

/**
 * How many match a filter, and at each of these values how many there would be with that facet left
 * out of the filter and all else as it is. Partnerships, parties, their kinds and countries are
 * counted in any case, tags if they are among the facets. Four questions at most, whatever is
 * filtered and however many attendees there are.
 */
export async function countAttendees(
  db: Db,
  scope: Scope,
  filter: Sought = {},
  values: Values = {},
) {
  const asFilter = facetNames.filter((facet) => facet !== 'refs')
  const where = await matching(db, scope, filter, asFilter)
  const inOneGo = Object.entries(values).filter(
    ([facet]) => !isOrigin(facet as Facet) && facet !== 'tag',
  ) as [Facet, string[]][]
  const columns: Record<string, SQL> = { total: many(said(filter)) }
  for (const [facet, each] of inOneGo) {
    columns[facet] = many(said(filter, facet))
    for (const value of each)
      columns[`${facet} ${value}`] = many(and(said(filter, facet), isOf(facet, value)))
  }
  const [origins, tagged] = await Promise.all([
    asked(db, { ...origin, ...columns })
      .where(where)
      .groupBy(...Object.keys(origin).map(nth)),
    values.tag ? tagsOf(db, scope, filter) : [],
  ])
  return { ...summed(origins as Origin[], filter, inOneGo), tags: tagged }
}

// But for what a filter says of origins: that is told of the answers.
const said = (filter: Sought, leftOut?: Facet) =>
  saidByFacets(filter, leftOut ? [...ofOrigin, leftOut] : ofOrigin)

const many = (condition: SQL | undefined): SQL =>
  condition ? sql`count(case when ${condition} then 1 end)` : sql`count(*)`

const nth = (_: unknown, i: number) => sql.raw(String(i + 1))

const origin: Record<string, SQL> = {
  partnership: sql`coalesce(${partnerships.slug}, '')`,
  party: sql`coalesce(${parties.id}, '')`,
  kind: sql`coalesce(${parties.kind}, '')`,
  country: sql`coalesce(${parties.country}, ${applications.residence}, '')`,
  partnershipName: sql`coalesce(${partnerships.name}, '')`,
  organisation: sql`coalesce(${parties.organisation}, '')`,
}
type Origin = Record<(typeof ofOrigin)[number] | 'partnershipName' | 'organisation', string> &
  Record<string, string | number>

const asked = (db: Db, columns: Record<string, SQL>) =>
  db
    .select(columns)
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(invoicing, eq(invoicing.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))

/** The tags of an event in the order of their names, each with how many there would be. */
async function tagsOf(db: Db, scope: Scope, filter: Sought) {
  const all = await db
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(eq(tags.eventId, scope.eventId))
    .orderBy(tags.name, tags.id)
  if (all.length === 0) return []
  const rows = await asked(db, { id: sql`${registrationTags.tagId}`, count: sql`count(*)` })
    .innerJoin(registrationTags, eq(registrationTags.registrationId, registrations.id))
    .where(await matching(db, scope, filter, ['tag']))
    .groupBy(registrationTags.tagId)
  const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]))
  return all.map((tag) => ({ ...tag, count: counts.get(tag.id) ?? 0 }))
}

function summed(origins: Origin[], filter: Sought, inOneGo: [Facet, string[]][]) {
  const from = (leftOut?: Facet) =>
    origins.filter((one) =>
      ofOrigin.every((facet) => facet === leftOut || isSaid(filter, facet, one[facet])),
    )
  const sum = (column: string, of = from()) =>
    of.reduce((sum, one) => sum + Number(one[column] ?? 0), 0)
  const all: Partial<Record<Facet, number>> = {}
  const by: Partial<Record<Facet, Record<string, number>>> = {}
  for (const [facet, values] of inOneGo) {
    all[facet] = sum(facet)
    by[facet] = Object.fromEntries(values.map((value) => [value, sum(`${facet} ${value}`)]))
  }
  for (const facet of ofOrigin) {
    const there = from(facet)
    all[facet] = sum('total', there)
    const counts: Record<string, number> = {}
    for (const one of there)
      if (one[facet]) counts[one[facet]] = (counts[one[facet]] ?? 0) + Number(one.total)
    by[facet] = counts
  }
  const names = {
    partnership: Object.fromEntries(origins.map((one) => [one.partnership, one.partnershipName])),
    party: Object.fromEntries(origins.map((one) => [one.party, one.organisation])),
  }
  return { total: sum('total'), all, by, names }
}

function isSaid({ is, not }: Sought, facet: Facet, value: string): boolean {
  return (is?.[facet]?.includes(value) ?? true) && !(not?.[facet]?.includes(value) ?? false)
}
