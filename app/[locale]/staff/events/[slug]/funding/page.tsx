import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { FilterLinks } from '@/components/filter-links'
import { SearchField } from '@/components/search-field'
import { Figures } from '@/components/staff/figures'
import {
  type PlacesFilter,
  partnershipsAtOnce,
  placesFilter,
  placesPicture,
  placesStates,
} from '@/domain/lists/places-picture'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { placesAddress } from './address'
import { PlacesTable } from './places-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('places'))('title'))

/** The two places of every partnership on one screen, with who waits behind. */
export default async function Funding({ params, searchParams }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  // At an academy no partnership has places.
  if (event.kind === 'academy') notFound()
  const filter = placesFilter.parse(await searchParams)
  const [locale, t, staff, { numbers, partnerships }] = await Promise.all([
    getLocale(),
    getTranslations('places'),
    getTranslations('staff'),
    placesPicture(db(), event, filter),
  ])
  const event_ = `/${locale}/staff/events/${slug}`
  const here = `${event_}/funding`
  const to = (changed: Partial<PlacesFilter>) => placesAddress(here, filter, changed)
  const found = filter.state ? numbers[filter.state] : numbers.all
  const all = numbers.all * event.fundedPlaces
  const { taken, offeredPlaces: offered, waitingPeople } = numbers
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-2xl text-quiet">{t('lead', { places: event.fundedPlaces })}</p>
      <Figures
        figures={[
          { name: t('held'), value: t('of', { some: taken - offered, all }) },
          { name: t('offered'), value: String(offered) },
          { name: t('free'), value: String(all - taken) },
          { name: t('waiting'), value: String(waitingPeople) },
        ]}
      />
      <search className="no-print mt-8 block space-y-4">
        <form action={here} className="flex max-w-xl flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={filter.q} />
          {filter.state && <input type="hidden" name="state" value={filter.state} />}
          <button type="submit" className="button plain">
            {staff('searchButton')}
          </button>
        </form>
        <FilterLinks
          heading={t('state')}
          choices={[
            {
              label: staff('all'),
              count: numbers.all,
              href: to({ state: undefined }),
              current: !filter.state,
            },
            ...placesStates.map((state) => ({
              label: t(`states.${state}`),
              count: numbers[state],
              href: to({ state }),
              current: filter.state === state,
            })),
          ]}
        />
      </search>
      <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <p className="text-quiet" role="status">
          {t('found', { count: found })}
        </p>
        <p className="no-print flex flex-wrap gap-4">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={placesAddress(`${here}/export/${format}`, filter)}>
              {t(format)}
            </a>
          ))}
        </p>
      </div>
      <PlacesTable
        partnerships={partnerships}
        places={event.fundedPlaces}
        attendees={`${event_}/attendees`}
        locale={locale}
      />
      <Pages
        page={filter.page}
        pages={Math.ceil(found / partnershipsAtOnce)}
        to={(page) => to({ page })}
      />
    </>
  )
}
