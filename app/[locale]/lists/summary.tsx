import { getLocale, getTranslations } from 'next-intl/server'
import { facetWords } from '@/app/[locale]/staff/events/[slug]/attendees/facet-words'
import { shortDay } from '@/domain/in-words'
import { inSight } from '@/domain/list/sight'
import { facetNames } from '@/domain/lists/attendee-facets'
import { countAttendees } from '@/domain/lists/count-attendees'
import type { Person } from '@/domain/people/person'
import { db } from '@/lib/db'
import { type Draft, draftQuery } from '@/lib/list-draft'

type Props = {
  person: Person
  draft: Draft
  /** Where what is composed is changed. */
  at: string
  purpose?: string
}

export const composeSteps = ['people', 'columns', 'order', 'file'] as const

/** A list as it is composed: whom it has, what it shows, in which order, and as what. */
export async function Summary({ person, draft, at, purpose }: Props) {
  const [locale, t, titles] = await Promise.all([
    getLocale(),
    getTranslations('lists'),
    getTranslations('columns'),
  ])
  const { filter, columns } = draft.query
  const { count, said } = await peopleOf(person, draft)
  const column = titles(filter.sort)
  const told = {
    people: [t('count', { count }), ...said].join('. '),
    columns: columns.map((name) => titles(name)).join(', '),
    order: t(filter.order === 'desc' ? 'byBackwards' : 'by', { column: lower(column, locale) }),
    file: `${t(`in.${draft.in}`)}, ${t(`formats.${draft.format}`)}`,
  }
  const query = draftQuery(draft)
  return (
    <dl className="rows mt-6">
      {composeSteps.map((step) => (
        <div key={step} className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr_auto]">
          <dt className="font-semibold">{t(step)}</dt>
          <dd className="wrap-anywhere min-w-0">{told[step]}</dd>
          <dd className="no-print">
            <a href={`${at}?${query}&step=${step}`}>
              {t('change')} <span className="sr-only">{t(step)}</span>
            </a>
          </dd>
        </div>
      ))}
      {purpose && (
        <div className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr_auto]">
          <dt className="font-semibold">{t('purpose')}</dt>
          <dd className="wrap-anywhere min-w-0">{purpose}</dd>
        </div>
      )}
    </dl>
  )
}

const lower = (text: string, locale: string) =>
  text.charAt(0).toLocaleLowerCase(locale) + text.slice(1)

/** How many a list has, and by what they are chosen, in words. */
async function peopleOf(person: Person, { place, query: { filter } }: Draft) {
  const { event, scope } = place
  const tag = filter.is.tag || filter.not.tag ? { tag: [] } : {}
  const [locale, t, counts] = await Promise.all([
    getLocale(),
    getTranslations('attendees'),
    countAttendees(db(), scope, inSight(person, event, filter), tag),
  ])
  const words = await facetWords(event, counts)
  const said = (['is', 'not'] as const).flatMap((how) =>
    facetNames.flatMap((facet) =>
      (filter[how][facet] ?? []).map((value) =>
        t(how === 'is' ? 'saidIs' : 'saidNot', {
          facet: words.heading(facet),
          value: words.value(facet, value),
        }),
      ),
    ),
  )
  if (filter.q) said.push(t('saidWords', { words: filter.q }))
  if (filter.from || filter.to)
    said.push(
      t(filter.outside ? 'saidOutside' : 'saidBetween', {
        from: filter.from ? shortDay(locale, filter.from) : '…',
        to: filter.to ? shortDay(locale, filter.to) : '…',
      }),
    )
  return { count: counts.total, said }
}
