import type { AttendeeFilter } from '@/domain/lists/attendee-filter'

/** The address of the same table with some of its filters changed. Back to the first page unless one is named. */
export function address(
  here: string,
  filter: AttendeeFilter,
  changed: Partial<Record<keyof AttendeeFilter, string | number | undefined>>,
): string {
  const plain = { sort: 'name', order: 'asc', page: 1 } as Record<string, unknown>
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, page: 1, ...changed }))
    if (value !== undefined && value !== '' && value !== plain[name]) query.set(name, String(value))
  return query.size > 0 ? `${here}?${query}` : here
}
