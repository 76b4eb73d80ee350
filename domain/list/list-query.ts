import { type AttendeeFilter, attendeeFilter, queryOf } from '../lists/attendee-filter'
import { movedEarlier } from '../lists/moved-earlier'
import { isListColumn, type ListColumn } from './list-columns'

/** Which people a list has, in what order, and its columns in theirs; none are the usual ones. */
export type ListQuery = { filter: AttendeeFilter; columns: ListColumn[] }

/** What an address says of a list. Anything not understood is as if it were not there. */
export function readListQuery(query: Record<string, unknown>): ListQuery {
  const { cols: _, ...filter } = attendeeFilter.parse(query)
  const named = [query.cols]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
  const columns = [...new Set(named.map((one) => one.trim()))].filter(isListColumn)
  return {
    filter: { ...filter, page: 1 },
    columns: movedEarlier(columns, String([query.up].flat()[0])),
  }
}

/** The same from the text that is kept with a saved list. */
export const readKeptQuery = (query: string): ListQuery =>
  readListQuery(Object.fromEntries(new URLSearchParams(query)))

/** A list as it stands in an address, always in the same order. */
export function listQuery({ filter, columns }: ListQuery): URLSearchParams {
  const query = queryOf({ ...filter, cols: undefined, page: 1 })
  if (columns.length > 0) query.set('cols', columns.join(','))
  return query
}
