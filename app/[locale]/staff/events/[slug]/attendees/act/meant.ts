import { attendeeFilter, queryOf } from '@/domain/lists/attendee-filter'

/** Whom a form of the table means, as the table has it in its address: who is ticked or, if so ticked, all that match. Null when nobody is. */
export function meantBy(query: Record<string, string | string[]>): string | null {
  if (query.all === 'yes')
    return String(queryOf({ ...attendeeFilter.parse(query), page: 1, cols: undefined }))
  const refs = attendeeFilter.parse({ refs: query.pick }).is.refs
  return refs ? String(queryOf({ is: { refs }, not: {} })) : null
}
