import { getLocale, getTranslations } from 'next-intl/server'
import { address } from '@/components/partnerships/address'
import { Filters } from '@/components/partnerships/filters'
import { PartnershipTable } from '@/components/partnerships/partnership-table'
import { allPartnerships } from '@/domain/partnership/all-partnerships'
import { partnershipFilter, partnershipsOnAPage } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

type Props = { searchParams: Promise<Record<string, string>> }

export const generateMetadata = async () =>
  pageTitle((await getTranslations('partnerships'))('title'))

export default async function Partnerships({ searchParams }: Props) {
  await staffOnly()
  const filter = partnershipFilter.parse(await searchParams)
  const [locale, t, { rows, counts }] = await Promise.all([
    getLocale(),
    getTranslations('partnerships'),
    allPartnerships(db(), filter),
  ])
  const here = `/${locale}/staff/partnerships`
  const { page } = filter
  const pages = Math.ceil(counts.total / partnershipsOnAPage)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="no-print mt-4 flex flex-wrap gap-3">
        <a href={`${here}/new`} className="button">
          {t('new')}
        </a>
        <a href={`${here}/import`} className="button plain">
          {t('import')}
        </a>
      </p>
      <Filters here={here} filter={filter} counts={counts} />
      <p className="mt-8 mb-2 text-quiet" role="status">
        {t('found', { count: counts.total })}
      </p>
      {rows.length > 0 && <PartnershipTable partnerships={rows} here={here} filter={filter} />}
      {pages > 1 && (
        <nav className="no-print mt-6 flex flex-wrap gap-6" aria-label={t('page', { page, pages })}>
          {page > 1 && <a href={address(here, filter, { page: page - 1 })}>← {t('previous')}</a>}
          <span aria-hidden="true">{t('page', { page, pages })}</span>
          {page < pages && <a href={address(here, filter, { page: page + 1 })}>{t('next')} →</a>}
        </nav>
      )}
    </>
  )
}
