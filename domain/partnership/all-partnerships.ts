import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { roles } from '@/db/schema/people'
import { country as countryName } from '../in-words'
import { locales } from '../language'
import { heldNow } from '../people/held-now'
import { fold } from '../registration/search-text'
import { type PartnershipFilter, partnershipsOnAPage } from './partnership-filter'

export type ListedPartnership = Awaited<ReturnType<typeof allPartnerships>>['rows'][number]
export type PartnershipCounts = Awaited<ReturnType<typeof allPartnerships>>['counts']

// Conditions made with eq() name their tables, also where only one is selected from.
const coordinatorsOf = sql<number>`(select count(*) from ${roles}
  where ${eq(roles.partnershipId, partnerships.id)} and ${heldNow()})`.mapWith(Number)
const meetingsOf = sql<number>`(select count(*) from ${invitations}
  where ${eq(invitations.partnershipId, partnerships.id)})`.mapWith(Number)

const isInState = { living: isNull(partnerships.endedAt), ended: isNotNull(partnerships.endedAt) }

/**
 * A page of the partnerships that match a filter, with their parties, coordinators and events; how
 * many match in all; and at each value of a filter how many there would be with it.
 */
export async function allPartnerships(db: Db, filter: PartnershipFilter) {
  const ids = await idsOfFound(db, filter.q)
  const without = (left?: 'state' | 'country' | 'invited') => matching(filter, ids, left)
  const [rows, [total], states, countries, meetings] = await Promise.all([
    rowsOf(db, filter, without()),
    db.select({ count: count() }).from(partnerships).where(without()),
    db
      .select({ ended: sql<number>`${isInState.ended}`.mapWith(Boolean), count: count() })
      .from(partnerships)
      .where(without('state'))
      .groupBy(sql`1`),
    db
      .select({
        country: parties.country,
        count: sql<number>`count(distinct ${partnerships.id})`.mapWith(Number),
      })
      .from(partnerships)
      .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
      .where(without('country'))
      .groupBy(parties.country),
    db
      .select({
        slug: events.slug,
        texts: events.texts,
        invited:
          sql<number>`(select count(*) from ${partnerships} where ${and(without('invited'), isInvited)})`.mapWith(
            Number,
          ),
        all: sql<number>`(select count(*) from ${partnerships} where ${without('invited') ?? sql`1 = 1`})`.mapWith(
          Number,
        ),
      })
      .from(events)
      .where(eq(events.kind, 'conference'))
      .orderBy(desc(events.startsOn), asc(events.id)),
  ])
  const ofState = (ended: boolean) => states.find((one) => one.ended === ended)?.count ?? 0
  return {
    rows,
    counts: {
      total: total?.count ?? 0,
      state: { living: ofState(false), ended: ofState(true) },
      countries,
      meetings,
    },
  }
}

async function rowsOf(db: Db, filter: PartnershipFilter, where: SQL | undefined) {
  const { sort, order, page } = filter
  const direction = order === 'desc' ? desc : asc
  const sortedBy = {
    name: partnerships.name,
    coordinators: coordinatorsOf,
    meetings: meetingsOf,
  }[sort]
  const found = await db
    .select({ partnership: partnerships, coordinators: coordinatorsOf })
    .from(partnerships)
    .where(where)
    .orderBy(direction(sortedBy), asc(partnerships.name), asc(partnerships.id))
    .limit(partnershipsOnAPage)
    .offset((page - 1) * partnershipsOnAPage)
  const ids = found.map(({ partnership }) => partnership.id)
  const [members, invited] = await Promise.all([
    db
      .select()
      .from(parties)
      .where(inArray(parties.partnershipId, ids))
      .orderBy(asc(parties.position)),
    db
      .select({ partnershipId: invitations.partnershipId, slug: events.slug, texts: events.texts })
      .from(invitations)
      .innerJoin(events, eq(events.id, invitations.eventId))
      .where(inArray(invitations.partnershipId, ids))
      .orderBy(desc(events.startsOn), asc(events.id)),
  ])
  return found.map(({ partnership, coordinators }) => ({
    ...partnership,
    coordinators,
    parties: members.filter((party) => party.partnershipId === partnership.id),
    meetings: invited.filter((one) => one.partnershipId === partnership.id),
  }))
}

const isInvited = sql`exists (select 1 from ${invitations}
  where ${invitations.partnershipId} = ${partnerships.id} and ${invitations.eventId} = ${events.id})`

function matching(
  { state, country, invited }: PartnershipFilter,
  ids: string[] | null,
  left?: 'state' | 'country' | 'invited',
): SQL | undefined {
  const [, not, slug] = invited?.match(/^(not-)?to:(.+)$/) ?? []
  const there = sql`exists (select 1 from ${invitations}
    inner join events sought on sought.id = ${invitations.eventId}
    where ${invitations.partnershipId} = ${partnerships.id} and sought.slug = ${slug})`
  return and(
    ids === null ? undefined : inArray(partnerships.id, ids),
    state && left !== 'state' ? isInState[state] : undefined,
    country && left !== 'country'
      ? sql`exists (select 1 from ${parties} where ${parties.partnershipId} = ${partnerships.id}
          and ${parties.country} = ${country})`
      : undefined,
    slug && left !== 'invited' ? (not ? sql`not ${there}` : there) : undefined,
  )
}

// Without accents, and by the countries' names in both languages: neither engine can fold a word
// as we do. A partnership is a few words, and they are read only when something is sought.
async function idsOfFound(db: Db, sought: string | undefined): Promise<string[] | null> {
  const words = fold(sought ?? '')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0) return null
  const rows = await db
    .select({
      ...{ id: partnerships.id, name: partnerships.name },
      ...{ organisation: parties.organisation, country: parties.country },
    })
    .from(partnerships)
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
  const texts = new Map<string, string[]>()
  for (const { id, name, organisation, country } of rows) {
    const text = texts.get(id) ?? [name]
    text.push(organisation, ...locales.map((locale) => countryName(locale, country)))
    texts.set(id, text)
  }
  return [...texts].flatMap(([id, text]) => {
    const folded = fold(text.join(' '))
    return words.every((word) => folded.includes(word)) ? [id] : []
  })
}
