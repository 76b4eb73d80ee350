import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Hidden } from '@/components/attendees/hidden'
import type { Facet } from '@/domain/lists/attendee-facets'
import { type AttendeeFilter, queryOf, type Values } from '@/domain/lists/attendee-filter'
import type { Counts } from '@/domain/lists/count-attendees'
import type { FacetWords } from './facet-words'

type Props = {
  here: string
  filter: AttendeeFilter
  values: Values
  counts: Counts
  words: FacetWords
  /** What else the address says, where it is not that of the table. */
  kept?: URLSearchParams
  /** Where all filters are taken off. */
  reset?: string
  children?: ReactNode
}

/** Every filter there is, each value with how many it would show: any of those, or none of those. */
export async function FilterPanel({
  here,
  filter,
  values,
  counts,
  words,
  kept,
  reset = here,
  children,
}: Props) {
  const t = await getTranslations('attendees')
  const { q, sort, order, cols } = filter
  return (
    <form action={here} className="mt-6 border-line border-y py-6" id="filters">
      <h2 className="text-xl">{t('filters')}</h2>
      <p className="hint mt-1 mb-4">{t('filtersHint')}</p>
      <Hidden query={kept ?? queryOf({ q, sort, order, cols })} />
      {children}
      <div className="gap-x-8 sm:columns-2 md:columns-3">
        {(Object.keys(values) as Facet[]).map((facet) => (
          <Group
            key={facet}
            {...{ facet, filter, words }}
            {...optionsOf(facet, values, filter, counts, words)}
          />
        ))}
        <Registered filter={filter} />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="submit" className="button">
          {t('apply')}
        </button>
        <a href={reset} className="button plain">
          {t('takeAllOff')}
        </a>
      </div>
    </form>
  )
}

// More than these nobody reads through: the search finds by name.
const mostOptions = 30

type Option = { value: string; label: string; count: number }

type Options = { options: Option[]; all: number }

// What only the attendees tell is offered as it was counted; what is asked for is offered in any case.
function optionsOf(
  facet: Facet,
  values: Values,
  filter: AttendeeFilter,
  counts: Counts,
  words: FacetWords,
): Options {
  const by: Record<string, number> =
    facet === 'tag'
      ? Object.fromEntries(counts.tags.map(({ id, count }) => [id, count]))
      : (counts.by[facet] ?? {})
  const known = values[facet] ?? []
  const told = known.length > 0 ? known : Object.keys(by)
  const asked = [...(filter.is[facet] ?? []), ...(filter.not[facet] ?? [])]
  const count = (value: string) => by[value] ?? 0
  const offered =
    known.length > 0 || told.length <= mostOptions
      ? told
      : told.toSorted((one, other) => count(other) - count(one)).slice(0, mostOptions)
  const options = [...new Set([...offered, ...asked])].map((value) => ({
    value,
    label: words.value(facet, value),
    count: count(value),
  }))
  if (known.length === 0 && facet !== 'tag')
    options.sort((one, other) => one.label.localeCompare(other.label))
  return { options, all: told.length }
}

type GroupProps = Pick<Props, 'filter' | 'words'> & Options & { facet: Facet }

async function Group({ facet, filter, words, options, all }: GroupProps) {
  const t = await getTranslations('attendees')
  if (options.length === 0) return null
  const is = filter.is[facet] ?? []
  const not = filter.not[facet] ?? []
  const heading = words.heading(facet)
  return (
    <details
      open={is.length + not.length > 0}
      className="break-inside-avoid border-line border-b py-2"
    >
      <summary className="py-1 font-semibold">
        {heading}{' '}
        {is.length + not.length > 0 && (
          <span className="tag good">{t('setCount', { count: is.length + not.length })}</span>
        )}
      </summary>
      <fieldset className="max-h-96 overflow-y-auto">
        <legend className="sr-only">{heading}</legend>
        {options.length < all && (
          <p className="hint my-2">{t('mostOfThem', { shown: options.length, all })}</p>
        )}
        {options.map(({ value, label, count }) => (
          <div key={value} className="flex items-start justify-between gap-4">
            <label className="choice min-w-0">
              <input
                type="checkbox"
                name={facet}
                value={value}
                defaultChecked={is.includes(value)}
              />
              <span className="wrap-anywhere">
                {label} <span className="text-quiet tabular-nums">({count})</span>
              </span>
            </label>
            <label className="choice shrink-0 text-quiet">
              <input
                type="checkbox"
                name={`not-${facet}`}
                value={value}
                defaultChecked={not.includes(value)}
              />
              <span>
                {t('not')} <span className="sr-only">{label}</span>
              </span>
            </label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}

async function Registered({ filter: { from, to, outside } }: Pick<Props, 'filter'>) {
  const t = await getTranslations('attendees')
  return (
    <details open={Boolean(from || to)} className="break-inside-avoid border-line border-b py-2">
      <summary className="py-1 font-semibold">{t('registered')}</summary>
      <fieldset className="space-y-3 py-2">
        <legend className="sr-only">{t('registered')}</legend>
        <label className="block">
          {t('from')}
          <input type="date" name="from" defaultValue={from} className="field mt-1" />
        </label>
        <label className="block">
          {t('to')}
          <input type="date" name="to" defaultValue={to} className="field mt-1" />
        </label>
        <label className="choice">
          <input type="checkbox" name="not-registered" value="yes" defaultChecked={outside} />
          <span>{t('outside')}</span>
        </label>
      </fieldset>
    </details>
  )
}
