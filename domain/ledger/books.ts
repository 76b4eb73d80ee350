import { and, asc, count, desc, eq, gt, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fold } from '../registration/search-text'
import type { BooksFilter, Grouping } from './books-filter'
import { type OfEvent, reckonedFor } from './reckoned'

export const rowsAtOnce = 50

type Books = ReturnType<typeof reckonedFor>

const found = (all: Books, filter: BooksFilter) =>
  and(
    filter.payer && eq(all.payer, filter.payer),
    filter.there && (filter.there === 'yes' ? gt(all.days, 0) : eq(all.stayedAway, 1)),
    ...fold(filter.q ?? '')
      .split(' ')
      .filter(Boolean)
      .map(
        (word) => sql`${all.searchText} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
      ),
  )

export type Sums = {
  people: number
  estimate: number
  entered: number
  icld: number
  own: number
  stayedAway: number
}

const sumsOf = (all: Books) => ({
  people: count(),
  estimate: total(all.estimate),
  entered: total(all.entered),
  icld: total(all.icld),
  own: total(all.own),
  stayedAway: total(all.stayedAway),
})
const total = (column: SQLWrapper) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/**
 * What an event costs in all, what of it ICLD pays for whoever stayed away, and how many people
 * match a filter: whole kronor. One query.
 */
export async function bookSums(db: Db, event: OfEvent, filter: BooksFilter) {
  const all = reckonedFor(db, event)
  const matching = sql<number>`coalesce(sum(case when ${found(all, filter) ?? sql`1 = 1`}
    then 1 else 0 end), 0)`.mapWith(Number)
  const paidForNobody = total(sql`${all.icld} * ${all.stayedAway}`)
  const [sums] = await db.select({ ...sumsOf(all), matching, paidForNobody }).from(all)
  return sums as NonNullable<typeof sums>
}

export type BookRow = Awaited<ReturnType<typeof bookRows>>[number]

/** The books person by person, a page of them or, for a list that is taken out, all. */
export function bookRows(db: Db, event: OfEvent, filter: BooksFilter, whole = false) {
  const all = reckonedFor(db, event)
  const expected = sql`${all.icld} + ${all.own}`
  const rows = db
    .select()
    .from(all)
    .where(found(all, filter))
    .orderBy(
      ...(filter.sort === 'expected' ? [desc(expected)] : []),
      asc(all.sortName),
      asc(all.reference),
    )
  return whole ? rows : rows.limit(rowsAtOnce).offset((filter.page - 1) * rowsAtOnce)
}

/** The same summed up by partnership, organisation or country, the dearest first. */
export async function bookGroups(
  db: Db,
  event: OfEvent,
  filter: BooksFilter & { by: Grouping },
  whole = false,
) {
  const all = reckonedFor(db, event)
  const name = all[filter.by]
  const sums = sumsOf(all)
  const groups = db
    .select({ name: sql<string | null>`${name}`.as('group_name'), ...sums })
    .from(all)
    .where(found(all, filter))
    .groupBy(name)
    .orderBy(desc(sql`${sums.icld} + ${sums.own}`), asc(name))
  const [rows, [counted]] = await Promise.all([
    whole ? groups : groups.limit(rowsAtOnce).offset((filter.page - 1) * rowsAtOnce),
    db
      .select({ count: sql<number>`count(distinct coalesce(${name}, ''))`.mapWith(Number) })
      .from(all)
      .where(found(all, filter)),
  ])
  return { rows, count: counted?.count ?? 0 }
}
