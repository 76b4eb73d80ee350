import type { PartnershipFilter } from '@/domain/partnership/partnership-filter'
import { withQuery } from '../query'

type Changed = Partial<Record<keyof PartnershipFilter, string | number | undefined>>

/** The address of the same table with some of its filters changed. Back to the first page unless one is named. */
export function address(here: string, filter: PartnershipFilter, changed: Changed): string {
  const { sort, order, page, ...sought } = { ...filter, page: 1, ...changed }
  return withQuery(here, {
    ...sought,
    sort: sort === 'name' ? undefined : sort,
    order: order === 'asc' ? undefined : order,
    page: page === 1 ? undefined : page,
  })
}
