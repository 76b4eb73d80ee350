import type { BooksFilter } from '@/domain/ledger/books-filter'

/** The books at another address: the filter with a change, back on the first page unless one is named. */
export function booksAddress(
  here: string,
  filter: BooksFilter,
  changed: Partial<BooksFilter> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, page: 1, ...changed }))
    if (value && value !== 'name' && value !== 1) query.set(name, String(value))
  return query.size > 0 ? `${here}?${query}` : here
}
