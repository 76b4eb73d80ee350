import { getLocale, getTranslations } from 'next-intl/server'
import { Hidden } from '@/components/attendees/hidden'
import { Pages } from '@/components/attendees/pages'
import { FilterLinks } from '@/components/filter-links'
import { SearchField } from '@/components/search-field'
import type { Facet } from '@/domain/lists/attendee-facets'
import {
  type AttendeeFilter,
  attendeeFilter,
  pageSize,
  queryOf,
  type Values,
} from '@/domain/lists/attendee-filter'
import { attendees } from '@/domain/lists/attendees'
import { type Counts, countAttendees } from '@/domain/lists/count-attendees'
import { exportColumns } from '@/domain/lists/export-columns'
import { openFacets, valuesAt } from '@/domain/lists/values-at'
import { viewsOf } from '@/domain/view/views-of'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { ActForm } from './act-form'
import { AttendeeTable } from './attendee-table'
import { ColumnChooser } from './column-chooser'
import { type FacetWords, facetWords } from './facet-words'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import { canAddTo } from './new/can-add-to'
import { Seats } from './seats'
import { ViewsList } from './views-list'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('attendees'))

/** Everybody who is registered for an event, found, ordered, looked at and picked in every way. */
export default async function Attendees({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const { event, person } = await staffEvent(slug)
  const filter = attendeeFilter.parse(query)
  const open = query.filters === 'open'
  const all = valuesAt(event)
  const values = open ? all : picked(all, openFacets[event.kind])
  const asked = { ...values, ...(isSet(filter, 'tag') && { tag: [] }) }
  const scope = { eventId: event.id }
  const [locale, t, staff, lists, found, counts, views] = await Promise.all([
    getLocale(),
    getTranslations('attendees'),
    getTranslations('staff'),
    getTranslations('lists'),
    attendees(db(), scope, filter),
    countAttendees(db(), scope, filter, asked),
    viewsOf(db(), person, event.id),
  ])
  const words = await facetWords(event, counts)
  const here = `/${locale}/staff/events/${slug}/attendees`
  const address = (query: URLSearchParams) => (query.size > 0 ? `${here}?${query}` : here)
  // Whatever is changed, one begins on the first page again.
  const to = (changed: Partial<AttendeeFilter>) =>
    address(queryOf({ ...filter, page: 1, ...changed }))
  const withMore = (name: string, value: string) => {
    const query = queryOf(filter)
    query.set(name, value)
    return address(query)
  }
  const whole = String(queryOf({ ...filter, page: 1 }))
  const cols = exportColumns(event.kind, filter)
  const composed = new URLSearchParams([['event', slug], ...queryOf({ ...filter, cols, page: 1 })])
  const asList = `/${locale}/lists/new?${composed}`
  const exported = (format: string) => `${here}/export/${format}${whole && `?${whole}`}`
  return (
    <>
      <h1>{staff('attendees')}</h1>
      {canAddTo(event) && (
        <p className="no-print mt-4">
          <a className="button plain" href={`${here}/new`}>
            {t('add')}
          </a>
        </p>
      )}
      {event.kind === 'academy' && <Seats event={event} />}
      <ViewsList {...{ views, here, query: whole, ownerId: person.id }} />
      <search className="no-print mt-6 block space-y-4">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={staff('search')} value={filter.q} />
          <Hidden query={queryOf({ ...filter, q: undefined, page: 1 })} />
          <button type="submit" className="button">
            {staff('searchButton')}
          </button>
        </form>
        {openFacets[event.kind].map((facet) => (
          <FilterLinks
            key={facet}
            heading={words.heading(facet)}
            choices={choicesOf(facet, staff('all'), { filter, values, counts, words, to })}
          />
        ))}
        <FilterChips {...{ filter, words, here, to }} />
        <p>
          <a href={open ? to({}) : `${withMore('filters', 'open')}#filters`} aria-expanded={open}>
            {open ? t('fewerFilters') : t('moreFilters')}
          </a>
        </p>
        {open && <FilterPanel {...{ here, filter, values, counts, words }} />}
      </search>
      <p className="mt-8 mb-2 text-quiet" role="status">
        {staff('found', { count: counts.total })}
      </p>
      <ColumnChooser {...{ kind: event.kind, here, filter, to }} moved={Boolean(query.up)} />
      {counts.total === 0 ? null : (
        <>
          <ActForm {...{ kind: event.kind, here, filter, total: counts.total }}>
            <AttendeeTable
              {...{ event, attendees: found, filter, to }}
              picking={{ all: query.picked === 'page', pickAll: withMore('picked', 'page') }}
            />
          </ActForm>
          <Pages
            page={filter.page}
            pages={Math.ceil(counts.total / pageSize)}
            to={(page) => to({ page })}
          />
          <p className="no-print mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <a href={exported('xlsx')}>{t('takeOutXlsx', { count: counts.total })}</a>
            <a href={exported('csv')}>{t('takeOutCsv')}</a>
            <a href={asList}>{lists('fromTable')}</a>
            <span className="hint">{t('takeOutNote')}</span>
          </p>
        </>
      )}
    </>
  )
}

type Choosing = {
  filter: AttendeeFilter
  values: Values
  counts: Counts
  words: FacetWords
  to: (changed: Partial<AttendeeFilter>) => string
}

// A link each: all of them, or those of one value alone.
function choicesOf(facet: Facet, all: string, { filter, values, counts, words, to }: Choosing) {
  const { [facet]: is, ...others } = filter.is
  const { [facet]: not, ...otherNots } = filter.not
  const only = (value?: string) =>
    to({ is: { ...others, ...(value && { [facet]: [value] }) }, not: otherNots })
  return [
    { label: all, count: counts.all[facet] ?? 0, href: only(), current: !is && !not },
    ...(values[facet] ?? []).map((value) => ({
      label: words.value(facet, value),
      count: counts.by[facet]?.[value] ?? 0,
      href: only(value),
      current: !not && is?.length === 1 && is[0] === value,
    })),
  ]
}

const isSet = ({ is, not }: AttendeeFilter, facet: Facet) => Boolean(is[facet] ?? not[facet])

const picked = (values: Values, facets: Facet[]): Values =>
  Object.fromEntries(facets.map((facet) => [facet, values[facet]]))
