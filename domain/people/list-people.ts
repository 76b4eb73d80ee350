import { and, asc, countDistinct, desc, eq, inArray, min, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AnyColumn } from '@/db/columns'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { fold } from '../registration/search-text'
import { isStillNamed } from '../registration/still-named'
import { heldNow } from './held-now'
import { type PeopleFilter, pageSize } from './people-filter'

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number]
export type PeopleCounts = Awaited<ReturnType<typeof countPeople>>

// People have no names of their own: they are called what their newest registration calls them.
const ofNewestRegistration = (column: SQL) =>
  sql<string>`coalesce((select ${column} from ${registrations}
    where ${registrations.personId} = ${people.id} and ${isStillNamed}
    order by ${registrations.createdAt} desc, ${registrations.id} limit 1), '')`

export const nameOf = ofNewestRegistration(
  sql`${registrations.givenNames} || ' ' || ${registrations.familyName}`,
)
const sortNameOf = ofNewestRegistration(sql`${registrations.sortName}`)

const firstGiven = min(roles.givenAt)
const sortedBy = { email: people.email, name: sortNameOf, since: firstGiven }

/**
 * People with a role that matches a filter, a page of them in its order, each with what they
 * have. For staff. Two queries.
 */
export async function listPeople(db: Db, filter: PeopleFilter) {
  const direction = filter.order === 'desc' ? desc : asc
  const found = await db
    .select({ id: people.id, email: people.email, name: nameOf, since: firstGiven })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .leftJoin(events, eq(events.id, roles.eventId))
    .where(matching(filter))
    .groupBy(people.id, people.email)
    .orderBy(direction(sortedBy[filter.sort]), asc(people.email))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
  const theirs = await rolesOf(
    db,
    found.map(({ id }) => id),
    filter.ended ? undefined : heldNow(),
  )
  return found.map((person) => ({
    ...person,
    roles: theirs.filter(({ personId }) => personId === person.id),
  }))
}

const rolesOf = (db: Db, ids: string[], which: SQL | undefined) =>
  db
    .select({
      id: roles.id,
      personId: roles.personId,
      role: roles.role,
      endsAt: roles.endsAt,
      event: events.texts,
      partnership: partnerships.name,
    })
    .from(roles)
    .leftJoin(events, eq(events.id, roles.eventId))
    .leftJoin(partnerships, eq(partnerships.id, roles.partnershipId))
    .where(and(inArray(roles.personId, ids), which))
    .orderBy(asc(roles.givenAt), asc(roles.id))

function matching({ q, role, event, ended }: Partial<PeopleFilter>): SQL | undefined {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return and(
    ended ? undefined : heldNow(),
    role && eq(roles.role, role),
    event ? eq(events.slug, event) : undefined,
    ...words.map(
      (word) => sql`(${people.email} like ${like(word)} escape '\\'
        or exists (select 1 from ${registrations} where ${registrations.personId} = ${people.id}
          and ${registrations.searchText} like ${like(fold(word))} escape '\\'))`,
    ),
  )
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * How many people match, in all and by role and event (its address): at each value of one filter
 * stands what would be there with the other filters as they are.
 */
export async function countPeople(db: Db, filter: PeopleFilter) {
  const by = async (value: AnyColumn, except: Partial<PeopleFilter>) => {
    const rows = await counting(db, { value }, { ...filter, ...except }).groupBy(value)
    return Object.fromEntries(rows.map((row) => [String(row.value), row.count]))
  }
  const all = async (except: Partial<PeopleFilter>) => {
    const [row] = await counting(db, {}, { ...filter, ...except })
    return row?.count ?? 0
  }
  const [total, held, withEnded, ofAnyRole, ofAnyEvent, role, event] = await Promise.all([
    all({}),
    all({ ended: undefined }),
    all({ ended: 'yes' }),
    all({ role: undefined }),
    all({ event: undefined }),
    by(roles.role, { role: undefined }),
    by(events.slug, { event: undefined }),
  ])
  return {
    total,
    ended: { held, all: withEnded },
    role: { all: ofAnyRole, by: role },
    event: { all: ofAnyEvent, by: event },
  }
}

const counting = (db: Db, value: { value?: AnyColumn }, filter: Partial<PeopleFilter>) =>
  db
    .select({ ...value, count: countDistinct(roles.personId) })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .leftJoin(events, eq(events.id, roles.eventId))
    .where(matching(filter))
