import { z } from 'zod'
import { closedValues, type Facet, facetNames, facets } from './attendee-facets'
import { type ColumnName, columnNames, type Sorting, sortings } from './column-names'
import { movedEarlier } from './moved-earlier'

export const pageSize = 50

// Picked by hand, or all that somebody's list had in it.
const mostValues = 1000

export type Values = Partial<Record<Facet, string[]>>

/**
 * Which attendees are sought, in what order, and what is to be seen of them. Several values of one
 * facet mean any of them; several facets mean all of them; `not` is the exact opposite of `is`.
 */
export type AttendeeFilter = {
  /** Words that are looked for in what somebody is found by. */
  q?: string
  is: Values
  not: Values
  /** Calendar days between which they registered, both included; `outside` is the opposite. */
  from?: string
  to?: string
  outside: boolean
  sort: Sorting
  order: 'asc' | 'desc'
  page: number
  /** Columns in their order; left out, those of the event's kind. */
  cols?: ColumnName[]
}

/**
 * What stands in the address of an attendee table: `status=received,approved` and
 * `not-status=cancelled`, and so for every facet. Anything not understood is as if it were not there.
 */
export const attendeeFilter = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((query): AttendeeFilter => {
    const text = (name: string) => listed(query[name])[0]?.trim() || undefined
    const { q, from, to, ...read } = {
      q: text('q'),
      from: aDay(text('from')),
      to: aDay(text('to')),
      is: valuesOf(query, ''),
      not: valuesOf(query, 'not-'),
      sort: sortings.find((one) => one === text('sort')) ?? 'name',
      page: aPage(text('page')),
    }
    const cols = movedEarlier(
      several(query.cols).filter((one) => columnNames.some((name) => name === one)),
      text('up'),
    )
    return {
      ...(q && q.length <= 100 && { q }),
      ...(from && { from }),
      ...(to && { to }),
      outside: text('not-registered') === 'yes',
      ...read,
      order: text('order') === 'desc' ? 'desc' : 'asc',
      ...(cols.length > 0 && { cols: cols as ColumnName[] }),
    }
  })

function valuesOf(query: Record<string, unknown>, prefix: '' | 'not-'): Values {
  const values: Values = {}
  for (const facet of facetNames) {
    const found = several(query[prefix + facet]).filter((value) => isOf(facet, value))
    if (found.length > 0) values[facet] = found
  }
  return values
}

function isOf(facet: Facet, value: string): boolean {
  const { values } = facets[facet]
  return values instanceof RegExp ? values.test(value) : closedValues(facet).includes(value)
}

// A form sends a name several times, an address that we write has the values in one.
const listed = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string')

const several = (value: unknown): string[] => [
  ...new Set(
    listed(value)
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .slice(0, mostValues),
  ),
]

const aDay = (text: string | undefined) =>
  text && /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined

const aPage = (text: string | undefined) => {
  const page = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 1
  return page >= 1 && page <= 10_000 ? page : 1
}

/** A filter as it stands in an address, always in the same order; what is as usual is left out. */
export function queryOf(filter: Partial<AttendeeFilter>): URLSearchParams {
  const query = new URLSearchParams()
  const set = (name: string, value: string | undefined) => value && query.set(name, value)
  set('q', filter.q)
  for (const facet of facetNames) {
    set(facet, filter.is?.[facet]?.join(','))
    set(`not-${facet}`, filter.not?.[facet]?.join(','))
  }
  set('from', filter.from)
  set('to', filter.to)
  if (filter.outside) query.set('not-registered', 'yes')
  if (filter.sort !== 'name') set('sort', filter.sort)
  if (filter.order === 'desc') query.set('order', 'desc')
  set('cols', filter.cols?.join(','))
  if (filter.page && filter.page > 1) query.set('page', String(filter.page))
  return query
}
