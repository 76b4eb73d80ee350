import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { registrationTags, tags } from '@/db/schema/attendees'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Locale } from '../language'
import { isOf, saidByFacets } from './attendee-conditions'
import { type Facet, facetNames, isYesOrNo } from './attendee-facets'
import type { Values } from './attendee-filter'
import { matching, type Scope, type Sought } from './matching'
import { partiesAt } from './parties-at'

export type Counts = Awaited<ReturnType<typeof countAttendees>>

/** How many attendees of a scope match a filter. */
export async function howMany(db: Db, scope: Scope, filter: Sought = {}): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(registrations)
    .where(inArray(registrations.id, idsWhere(db, await matching(db, scope, filter))))
  return row?.total ?? 0
}

/** How many of those that match read their mails in which language. */
export async function howManyByLanguage(
  db: Db,
  scope: Scope,
  filter: Sought = {},
): Promise<Record<Locale, number>> {
  const rows = await asked(db, { locale: sql`${people.locale}`, count: sql`count(*)` })
    .where(await matching(db, scope, filter))
    .groupBy(people.locale)
  const counts = new Map(rows.map(({ locale, count }) => [locale, Number(count)]))
  return { sv: counts.get('sv') ?? 0, en: counts.get('en') ?? 0 }
}

/** The ids of those that match, by name. */
export async function idsOfMatching(db: Db, scope: Scope, filter: Sought = {}): Promise<string[]> {
  const rows = await asked(db, { id: sql`${registrations.id}` })
    .where(await matching(db, scope, filter))
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
  return rows.map(({ id }) => String(id))
}

// What is told by where somebody comes from: of that there are as many values as the attendees have.
const ofOrigin = ['partnership', 'party', 'kind', 'country'] as const
const isOrigin = (facet: Facet) => ofOrigin.some((one) => one === facet)

/**
 * How many match a filter, and at each of these values how many there would be with that facet left
 * out of the filter and all else as it is. Partnerships, parties, their kinds and countries are
 * counted all of them if one of them is among the facets, and so are tags. Five questions at most,
 * whatever is filtered and however many attendees there are.
 */
export async function countAttendees(
  db: Db,
  scope: Scope,
  filter: Sought = {},
  values: Values = {},
) {
  const [inOneGo, parties, rows, tagged] = await Promise.all([
    countInOneGo(db, scope, filter, values),
    ofOrigin.some((facet) => values[facet] || isSet(filter, facet))
      ? partiesAt(db, scope.eventId)
      : [],
    ofOrigin.some((facet) => values[facet]) ? countOrigins(db, scope, filter) : [],
    values.tag ? tagsOf(db, scope, filter) : [],
  ])
  const origins = toldOf(rows, parties, filter)
  const names = {
    partnership: Object.fromEntries(parties.map((one) => [one.slug, one.partnership])),
    party: partyNames(parties),
  }
  return {
    total: inOneGo.total,
    all: { ...inOneGo.all, ...origins.all },
    by: { ...inOneGo.by, ...origins.by },
    names,
    tags: tagged,
  }
}

type All = Partial<Record<Facet, number>>
type By = Partial<Record<Facet, Record<string, number>>>

/** What has a known set of values: a column each, of one row. */
async function countInOneGo(db: Db, scope: Scope, filter: Sought, values: Values) {
  const known = (Object.entries(values) as [Facet, string[]][]).filter(
    ([facet]) => !isOrigin(facet) && facet !== 'tag',
  )
  // Of these each leaves out its own, so that the filter is told of every row at each.
  const counted = known.map(([facet]) => facet).filter((facet) => isSet(filter, facet))
  const others = facetNames.filter((facet) => !counted.includes(facet))
  const said = (leftOut?: Facet) => saidByFacets(filter, leftOut ? [...others, leftOut] : others)
  const columns: Record<string, SQL> = { total: many(said()) }
  for (const [facet, each] of known) {
    columns[facet] = many(said(facet))
    for (const value of each)
      if (!isOther(facet, value))
        columns[`${facet} ${value}`] = many(and(said(facet), isOf(facet, value)))
  }
  const [row = {}] = await asked(db, columns).where(await matching(db, scope, filter, counted))
  const counts: Record<string, unknown> = row
  const number = (column: string) => Number(counts[column] ?? 0)
  const all: All = {}
  const by: By = {}
  for (const [facet, each] of known) {
    all[facet] = number(facet)
    const countOf = (value: string): number =>
      isOther(facet, value) ? number(facet) - number(`${facet} yes`) : number(`${facet} ${value}`)
    by[facet] = Object.fromEntries(each.map((value) => [value, countOf(value)]))
  }
  return { total: number('total'), all, by }
}

/** How many come of each party or country of residence, whatever the filter says of these. */
async function countOrigins(db: Db, scope: Scope, filter: Sought) {
  const those = idsWhere(db, await matching(db, scope, filter, ofOrigin))
  return db
    .select({ party: registrations.partyId, residence: applications.residence, count: count() })
    .from(registrations)
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .where(inArray(registrations.id, those))
    .groupBy(registrations.partyId, applications.residence)
}

type Party = Awaited<ReturnType<typeof partiesAt>>[number]
type Rows = Record<string, unknown>[]

/** Organisations by party; one that is in several partnerships, with which of them is meant. */
function partyNames(parties: Party[]): Record<string, string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { organisation } of parties) (seen.has(organisation) ? shared : seen).add(organisation)
  return Object.fromEntries(
    parties.map(({ id, organisation, partnership }) => [
      id,
      shared.has(organisation) ? `${organisation} (${partnership})` : organisation,
    ]),
  )
}

/** What a filter says of origins is told of the answers: at each facet without that one. */
function toldOf(rows: Rows, parties: Party[], filter: Sought) {
  const of = new Map(parties.map((one) => [one.id, one]))
  const answers = rows.map(({ party, residence, count }) => {
    const { slug = '', kind = '', country } = of.get(String(party)) ?? {}
    const from = { partnership: slug, party: String(party ?? ''), kind }
    return { ...from, country: country ?? String(residence ?? ''), count: Number(count) }
  })
  const all: All = {}
  const by: By = {}
  for (const facet of ofOrigin) {
    const counts: Record<string, number> = {}
    all[facet] = 0
    for (const answer of answers) {
      if (!ofOrigin.every((one) => one === facet || isSaid(filter, one, answer[one]))) continue
      all[facet] += answer.count
      const value = answer[facet]
      if (value) counts[value] = (counts[value] ?? 0) + answer.count
    }
    by[facet] = counts
  }
  return { all, by }
}

// Whoever is not yes is no: they need not be counted as well.
const isOther = (facet: Facet, value: string) => isYesOrNo(facet) && value === 'no'

const isSet = ({ is, not }: Sought, facet: Facet) => Boolean(is?.[facet] ?? not?.[facet])

const many = (condition: SQL | undefined): SQL =>
  condition ? sql`count(case when ${condition} then 1 end)` : sql`count(*)`

/**
 * Whom a condition is true of, as a question within another. Counted in the same question, SQLite
 * would join all that `asked` joins for every row, spoken of or not.
 */
const idsWhere = (db: Db, condition: SQL | undefined) =>
  asked(db, { id: sql`${registrations.id}` }).where(condition)

/** Columns of registrations with everything that filters and orders speak of: joined from the left, what is not spoken of costs nothing unless rows are counted. */
export const asked = (db: Db, columns: Record<string, SQL>) =>
  db
    .select(columns)
    .from(registrations)
    .leftJoin(people, eq(people.id, registrations.personId))
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
  const those = idsWhere(db, await matching(db, scope, filter, ['tag']))
  const rows = await db
    .select({ id: registrationTags.tagId, count: count() })
    .from(registrationTags)
    .where(inArray(registrationTags.registrationId, those))
    .groupBy(registrationTags.tagId)
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  return all.map((tag) => ({ ...tag, count: counts.get(tag.id) ?? 0 }))
}

function isSaid({ is, not }: Sought, facet: Facet, value: string): boolean {
  return (is?.[facet]?.includes(value) ?? true) && !(not?.[facet]?.includes(value) ?? false)
}
