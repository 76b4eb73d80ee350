import type { PlacesFilter } from '@/domain/lists/places-picture'

/** The places at another address: the filter with a change, back on the first page unless one is named. */
export function placesAddress(
  here: string,
  filter: PlacesFilter,
  changed: Partial<PlacesFilter> = {},
): string {
  const { q, state, page } = { ...filter, page: 1, ...changed }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (state) query.set('state', state)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${here}?${query}` : here
}
