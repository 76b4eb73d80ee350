import type { EventKind } from '../event/facts'
import { type Facet, facetNames, facetsAt } from '../lists/attendee-facets'
import type { AttendeeFilter } from '../lists/attendee-filter'
import { type ColumnName, columnsAt } from '../lists/column-names'
import { attendeeColumns, participantColumns } from '../lists/columns'
import { exportColumns } from '../lists/export-columns'
import type { Scope } from '../lists/matching'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { living } from '../registration/answers'
import { type ListColumn, sensitiveColumns } from './list-columns'
import type { ListQuery } from './list-query'

type At = { kind: EventKind }

// Until a decision is released nobody but staff knows of it; tags and notes are staff's own.
const ofStaffOnly: ColumnName[] = ['decision', 'tags', 'notes']
const facetsOfStaffOnly: Facet[] = ['decision', 'tag', 'note']

/** The columns that somebody may take out of a scope, in the order in which they are offered. */
export function columnsFor(who: Person, { kind }: At, scope: Scope): ListColumn[] {
  if (!can.takeList(who, scope)) return []
  const ofAttendees = columnsAt[kind].filter(
    (name) => can.workOnAttendees(who) || !ofStaffOnly.includes(name),
  )
  return [...ofAttendees, ...(can.seeSensitiveColumns(who) ? sensitiveColumns : [])]
}

/** By what somebody may choose the people of a list. */
export function facetsFor(who: Person, { kind }: At, scope: Scope): Facet[] {
  if (!can.takeList(who, scope)) return []
  if (can.workOnAttendees(who)) return facetsAt(kind)
  // A coordinator's academy has only those with a place: see `inSight`.
  const told: Facet[] = kind === 'academy' ? [...facetsOfStaffOnly, 'place'] : facetsOfStaffOnly
  return facetsAt(kind).filter((facet) => !told.includes(facet))
}

/** What a list shows as long as nobody has chosen its columns. */
export function usualListColumns(who: Person, { kind }: At): ListColumn[] {
  if (can.workOnAttendees(who)) return exportColumns(kind, {})
  return kind === 'academy' ? participantColumns : attendeeColumns
}

/**
 * Whether everything that a list asks for is within somebody's sight: its columns, what its people
 * are chosen by, and its order, which would tell as much.
 */
export function seesAll(who: Person, at: At, scope: Scope, { filter, columns }: ListQuery) {
  const [seen, told] = [columnsFor(who, at, scope), facetsFor(who, at, scope)]
  const asked = facetNames.filter((facet) => filter.is[facet] ?? filter.not[facet])
  // What the event's kind does not have tells nothing of anybody.
  const known = facetsAt(at.kind)
  return (
    columns.every((name) => seen.includes(name)) &&
    asked.every((facet) => told.includes(facet) || !known.includes(facet)) &&
    (filter.sort === 'name' || !ofStaffOnly.includes(filter.sort) || seen.includes(filter.sort))
  )
}

/** A list without what is beyond somebody's sight: where it is composed, nothing of it is offered. */
export function withinSight(who: Person, at: At, scope: Scope, query: ListQuery): ListQuery {
  const [seen, told] = [columnsFor(who, at, scope), facetsFor(who, at, scope)]
  const only = (values: AttendeeFilter['is']) =>
    Object.fromEntries(Object.entries(values).filter(([facet]) => told.includes(facet as Facet)))
  const { is, not, sort, ...filter } = query.filter
  return {
    filter: {
      ...filter,
      is: only(is),
      not: only(not),
      sort: seen.includes(sort) ? sort : 'name',
    },
    columns: query.columns.filter((name) => seen.includes(name)),
  }
}

/** A filter that finds nobody but the people somebody sees: coordinators see those who come. */
export function inSight(who: Person, { kind }: At, filter: AttendeeFilter): AttendeeFilter {
  if (can.workOnAttendees(who)) return filter
  if (kind === 'academy') return { ...filter, is: { ...filter.is, place: ['held'] } }
  const asked: readonly string[] = filter.is.status ?? living
  const status = asked.filter((one) => living.some((each) => each === one))
  return { ...filter, is: { ...filter.is, status } }
}
