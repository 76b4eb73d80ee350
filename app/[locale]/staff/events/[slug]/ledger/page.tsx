import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { FilterLinks } from '@/components/filter-links'
import { SearchField } from '@/components/search-field'
import { Figures } from '@/components/staff/figures'
import { hasBegun } from '@/domain/event/window'
import { kronor } from '@/domain/in-words'
import { bookGroups, bookRows, bookSums, rowsAtOnce } from '@/domain/ledger/books'
import { booksFilter, type Grouping, groupings } from '@/domain/ledger/books-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { booksAddress } from './address'
import { BooksTable } from './books-table'
import { GroupsTable } from './groups-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('ledger'))('title'))

/** What an event's delegates cost: reckoned, entered, expected, against the budget. */
export default async function Ledger({ params, searchParams }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  const filter = booksFilter.parse(await searchParams)
  const { by } = filter
  const [locale, t, staff, sums, groups, people] = await Promise.all([
    getLocale(),
    getTranslations('ledger'),
    getTranslations('staff'),
    bookSums(db(), event, filter),
    by ? bookGroups(db(), event, { ...filter, by }) : null,
    by ? [] : bookRows(db(), event, filter),
  ])
  const here = `/${locale}/staff/events/${slug}/ledger`
  const to = (changed: Parameters<typeof booksAddress>[2]) => booksAddress(here, filter, changed)
  const amount = (kr: number) => kronor(locale, kr)
  const { budget } = event
  const found = groups ? groups.count : sums.matching
  const ways = [undefined, ...groupings] as (Grouping | undefined)[]
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-2xl text-quiet">{t('lead')}</p>
      {event.texts[locale].ratesNote && (
        <p className="hint mt-2 max-w-2xl">{event.texts[locale].ratesNote}</p>
      )}
      <Figures
        figures={[
          { name: t('expectedIcld'), value: amount(sums.icld) },
          { name: t('expectedOwn'), value: amount(sums.own) },
          { name: t('estimate'), value: amount(sums.estimate) },
          { name: t('entered'), value: amount(sums.entered) },
          ...(budget === null
            ? []
            : [
                { name: t('budget'), value: amount(budget) },
                {
                  name: t(sums.icld > budget ? 'over' : 'left'),
                  value: amount(Math.abs(budget - sums.icld)),
                },
              ]),
          ...(sums.stayedAway > 0
            ? [
                {
                  name: t('stayedAway'),
                  value: String(sums.stayedAway),
                  href: to({ there: 'no' }),
                },
                { name: t('paidForNobody'), value: amount(sums.paidForNobody) },
              ]
            : []),
        ]}
      />
      {budget === null && <p className="hint mt-4">{t('noBudget')}</p>}
      <search className="no-print mt-8 block space-y-4">
        <form action={here} className="flex max-w-xl flex-wrap items-end gap-3">
          <SearchField label={t('search')} value={filter.q} />
          {filter.by && <input type="hidden" name="by" value={filter.by} />}
          {filter.payer && <input type="hidden" name="payer" value={filter.payer} />}
          {filter.there && <input type="hidden" name="there" value={filter.there} />}
          <button type="submit" className="button plain">
            {staff('searchButton')}
          </button>
        </form>
        <FilterLinks
          heading={t('show')}
          choices={ways.map((one) => ({
            label: t(`by.${one ?? 'people'}`),
            href: to({ by: one }),
            current: by === one,
          }))}
        />
        <FilterLinks
          heading={t('payer')}
          choices={([undefined, 'icld', 'own'] as const).map((one) => ({
            label: one ? t(`payers.${one}`) : staff('all'),
            href: to({ payer: one }),
            current: filter.payer === one,
          }))}
        />
        {hasBegun(event) && (
          <FilterLinks
            heading={t('there')}
            choices={([undefined, 'yes', 'no'] as const).map((one) => ({
              label: one ? t(`wasThere.${one}`) : staff('all'),
              href: to({ there: one }),
              current: filter.there === one,
            }))}
          />
        )}
      </search>
      <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <p className="text-quiet" role="status">
          {t(by ? 'foundGroups' : 'found', { count: found })}
        </p>
        <p className="no-print flex flex-wrap gap-4">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={booksAddress(`${here}/export/${format}`, filter)}>
              {t(format)}
            </a>
          ))}
        </p>
      </div>
      {groups && by ? (
        <GroupsTable rows={groups.rows} by={by} locale={locale} />
      ) : (
        <BooksTable rows={people} here={here} sort={filter.sort} to={to} locale={locale} />
      )}
      <Pages page={filter.page} pages={Math.ceil(found / rowsAtOnce)} to={(page) => to({ page })} />
    </>
  )
}
