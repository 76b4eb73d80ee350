import { getLocale, getTranslations } from 'next-intl/server'
import { Countries } from '@/components/partnerships/filters'
import { PartyNames } from '@/components/partnerships/party-names'
import { withQuery } from '@/components/query'
import { SearchField } from '@/components/search-field'
import { allPartnerships } from '@/domain/partnership/all-partnerships'
import { partnershipFilter, partnershipsOnAPage } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = { searchParams: Promise<Record<string, string>> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('partnerships'))('title'))

/** The living partnerships, by name, with their parties, countries and themes. */
export default async function PublicPartnerships({ searchParams }: Props) {
  const { q, country, page } = partnershipFilter.parse(await searchParams)
  const filter = { ...partnershipFilter.parse({ q, country, page }), state: 'living' as const }
  const [locale, t, { rows, counts }] = await Promise.all([
    getLocale(),
    getTranslations('partnerships'),
    allPartnerships(db(), filter),
  ])
  const here = `/${locale}/partnerships`
  const pages = Math.ceil(counts.total / partnershipsOnAPage)
  const at = (page: number) => withQuery(here, { q, country, page: page > 1 ? page : undefined })
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead column mt-4">{t('publicLead')}</p>
      <search className="no-print mt-8 block">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={q} />
          <Countries chosen={country} counts={counts.countries} />
          <button type="submit" className="button">
            {t('show')}
          </button>
          <a href={here} className="button plain">
            {t('clear')}
          </a>
        </form>
      </search>
      <p className="mt-8 text-quiet" role="status">
        {t('found', { count: counts.total })}
      </p>
      <ul className="rows mt-2">
        {rows.map(({ id, name, theme, parties }) => (
          <li key={id} className="wrap-anywhere grid gap-x-10 gap-y-2 py-5 md:grid-cols-2">
            <div>
              <h2 className="text-xl">{name}</h2>
              <p className="mt-1 text-quiet">{theme[locale]}</p>
            </div>
            <PartyNames parties={parties} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
          {page > 1 && <a href={at(page - 1)}>← {t('previous')}</a>}
          <span aria-hidden="true">{t('page', { page, pages })}</span>
          {page < pages && <a href={at(page + 1)}>{t('next')} →</a>}
        </nav>
      )}
    </>
  )
}
