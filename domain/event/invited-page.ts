import { type PartnershipFilter, partnershipsOnAPage } from '../partnership/partnership-filter'
import { fold } from '../registration/search-text'
import type { InvitedPartnership } from './published'

export type InvitedPage = ReturnType<typeof invitedPage>

/**
 * Of the invited partnerships those in whose name or organisations each word of `q` stands, and of
 * these the page that is asked for, or the last; and whether there is anything to search for.
 */
export function invitedPage(
  all: InvitedPartnership[],
  { q = '', page: asked }: Pick<PartnershipFilter, 'q' | 'page'>,
) {
  const words = fold(q).split(' ').filter(Boolean)
  const found = all.filter(({ name, parties }) => {
    const text = fold([name, ...parties.map(({ organisation }) => organisation)].join(' '))
    return words.every((word) => text.includes(word))
  })
  const pages = Math.max(1, Math.ceil(found.length / partnershipsOnAPage))
  const page = Math.min(asked, pages)
  const from = (page - 1) * partnershipsOnAPage
  return {
    ...{ q, count: found.length, page, pages },
    shown: found.slice(from, from + partnershipsOnAPage),
    areMany: all.length > partnershipsOnAPage,
  }
}
