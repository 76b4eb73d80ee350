import { getLocale, getTranslations } from 'next-intl/server'
import { shortDay } from '@/domain/in-words'
import { type Facet, facetNames } from '@/domain/lists/attendee-facets'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import type { FacetWords } from './facet-words'

type Props = {
  filter: AttendeeFilter
  words: FacetWords
  here: string
  to: (changed: Partial<AttendeeFilter>) => string
}

/** What is filtered by, a piece each, with the way to take it off. Nothing when nothing is. */
export async function FilterChips({ filter, words, here, to }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('attendees')])
  const chips: { said: string; href: string }[] = []
  if (filter.q)
    chips.push({ said: t('saidWords', { words: filter.q }), href: to({ q: undefined }) })
  for (const how of ['is', 'not'] as const)
    for (const facet of facetNames)
      for (const value of filter[how][facet] ?? [])
        chips.push({
          said: t(how === 'is' ? 'saidIs' : 'saidNot', {
            facet: words.heading(facet),
            value: words.value(facet, value),
          }),
          href: to({ [how]: without(filter[how], facet, value) }),
        })
  if (filter.from || filter.to)
    chips.push({
      said: t(filter.outside ? 'saidOutside' : 'saidBetween', {
        from: filter.from ? shortDay(locale, filter.from) : '…',
        to: filter.to ? shortDay(locale, filter.to) : '…',
      }),
      href: to({ from: undefined, to: undefined, outside: false }),
    })
  if (chips.length === 0) return null
  return (
    <nav aria-label={t('set')}>
      <ul className="flex flex-wrap items-baseline gap-x-2 gap-y-2">
        {chips.map(({ said, href }) => (
          <li key={said}>
            <a href={href} className="tag good wrap-anywhere py-0.5 no-underline">
              <span className="sr-only">{t('takeOff')} </span>
              {said} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li className="ml-2">
          <a href={here}>{t('takeAllOff')}</a>
        </li>
      </ul>
    </nav>
  )
}

const without = (values: AttendeeFilter['is'], facet: Facet, value: string) => {
  const left = values[facet]?.filter((one) => one !== value)
  return { ...values, [facet]: left && left.length > 0 ? left : undefined }
}
