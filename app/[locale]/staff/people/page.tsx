import { getLocale, getTranslations } from 'next-intl/server'
import { FilterLinks } from '@/components/filter-links'
import { PageLinks } from '@/components/people/page-links'
import { PeopleTable } from '@/components/people/people-table'
import { withQuery } from '@/components/query'
import { SearchField } from '@/components/search-field'
import { countPeople, listPeople } from '@/domain/people/list-people'
import { type PeopleFilter, pageSize, peopleFilter } from '@/domain/people/people-filter'
import { roleNames } from '@/domain/people/role-form'
import { roleScopes } from '@/domain/people/role-scopes'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffOnly } from '@/lib/staff-only'

type Props = { searchParams: Promise<Record<string, string>> }

export const generateMetadata = async () => pageTitle((await getTranslations('people'))('title'))

/** Who has a role in the product, now or earlier. */
export default async function People({ searchParams }: Props) {
  await staffOnly()
  const filter = peopleFilter.parse(await searchParams)
  const [locale, t, found, counts, { events }] = await Promise.all([
    getLocale(),
    getTranslations('people'),
    listPeople(db(), filter),
    countPeople(db(), filter),
    roleScopes(db()),
  ])
  const here = `/${locale}/staff/people`
  const at = (change: Partial<PeopleFilter>) => withQuery(here, { ...filter, page: 1, ...change })
  const choices = (
    name: 'role' | 'event' | 'ended',
    values: { value?: string; label: string; count: number }[],
  ) =>
    values.map(({ value, label, count }) => ({
      label,
      count,
      href: at({ [name]: value }),
      current: filter[name] === value,
    }))
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1>{t('title')}</h1>
        <a href={`${here}/give`} className="button no-print">
          {t('give')}
        </a>
      </div>
      <search className="no-print mt-6 block space-y-4">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={filter.q} />
          {(['role', 'event', 'ended', 'sort', 'order'] as const).map(
            (name) =>
              filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
          )}
          <button type="submit" className="button">
            {t('searchButton')}
          </button>
          <a href={here} className="button plain">
            {t('clear')}
          </a>
        </form>
        <FilterLinks
          heading={t('roleHeading')}
          choices={choices('role', [
            { label: t('all'), count: counts.role.all },
            ...roleNames.map((value) => ({
              value,
              label: t(`role.${value}`),
              count: counts.role.by[value] ?? 0,
            })),
          ])}
        />
        <FilterLinks
          heading={t('event')}
          choices={choices('event', [
            { label: t('all'), count: counts.event.all },
            ...events.map(({ slug, texts }) => ({
              value: slug,
              label: texts[locale].title,
              count: counts.event.by[slug] ?? 0,
            })),
          ])}
        />
        <FilterLinks
          heading={t('when')}
          choices={choices('ended', [
            { label: t('heldNow'), count: counts.ended.held },
            { value: 'yes', label: t('endedToo'), count: counts.ended.all },
          ])}
        />
      </search>
      <p className="mt-8 mb-2 text-quiet" role="status">
        {t('found', { count: counts.total })}
      </p>
      {counts.total > 0 && (
        <PeopleTable people={found} here={here} filter={filter} locale={locale} />
      )}
      <PageLinks
        page={filter.page}
        pages={Math.ceil(counts.total / pageSize)}
        to={(page) => at({ page })}
      />
    </>
  )
}
