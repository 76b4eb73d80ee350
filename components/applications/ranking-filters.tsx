import { useLocale, useTranslations } from 'next-intl'
import type { countsOf } from '@/domain/application/ranking'
import type { RankingFacet, RankingFilter } from '@/domain/application/ranking-filter'
import type { Theme } from '@/domain/event/facts'
import { SearchField } from '../search-field'
import { KeepTicks } from './keep-ticks'

type Props = {
  here: string
  filter: RankingFilter
  counts: ReturnType<typeof countsOf>
  themes: Theme[]
  /** What was ticked when the page came: it stays so whatever is looked at. */
  picked: Set<string>
}

const orders: Record<Exclude<RankingFacet, 'stream'>, string[]> = {
  standing: ['open', 'held', 'accepted', 'reserve', 'rejected', 'over'],
  category: [
    'leading-researcher',
    'postdoc',
    'phd-student',
    'junior-researcher',
    'decision-maker',
    'civil-servant',
    'invited-partner',
  ],
  attendance: ['week', 'labs'],
  group: ['low', 'lower-middle', 'upper-middle', 'high'],
  gender: ['woman', 'man', 'other', 'not-said'],
}

const words: Record<Exclude<RankingFacet, 'stream'>, string> = {
  standing: 'ranking.standing',
  category: 'answers.delegateRole',
  attendance: 'answers.attendance',
  group: 'answers.incomeGroup',
  gender: 'answers.gender',
}

/** Search, order and filters, all in the address; at each value stands how many it would show. */
export function RankingFilters({ here, filter, counts, themes, picked }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  // Whatever is sought anew begins on the first page.
  const { q, page: _, ...kept } = filter
  const streams = themes.map(({ code, name }) => ({ value: code, label: name[locale] }))
  return (
    <search className="no-print mt-6 mb-8 block">
      <KeepTicks>
        <form action={here} className="flex flex-wrap items-end gap-3">
          <SearchField label={t('ranking.search')} value={q} />
          {Object.entries(kept).map(
            ([name, value]) =>
              value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          {[...picked].map((reference) => (
            <input key={reference} type="hidden" name="pick" value={reference} />
          ))}
          <button type="submit" className="button">
            {t('staff.searchButton')}
          </button>
          <a href={address(here, {}, picked)} className="button plain">
            {t('staff.clear')}
          </a>
        </form>
        {(['standing', 'category', 'attendance', 'stream', 'group', 'gender'] as const).map(
          (facet) => (
            <Facet
              key={facet}
              {...{ facet, here, filter, picked }}
              counts={counts[facet]}
              options={
                facet === 'stream'
                  ? streams
                  : orders[facet].map((value) => ({
                      value,
                      label: t(`${words[facet]}.${value}` as 'answers.attendance.week'),
                    }))
              }
            />
          ),
        )}
        <nav aria-label={t('ranking.order')} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
          <span className="font-semibold">{t('ranking.order')}</span>
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            {(['mean', 'priority', 'name'] as const).map((sort) => (
              <Choice
                key={sort}
                href={address(here, { ...filter, sort }, picked)}
                current={filter.sort === sort}
                label={t(`ranking.sort.${sort}`)}
              />
            ))}
          </span>
        </nav>
      </KeepTicks>
    </search>
  )
}

type FacetProps = Pick<Props, 'here' | 'filter' | 'picked'> & {
  facet: RankingFacet
  counts: { all: number; by: Record<string, number> }
  options: { value: string; label: string }[]
}

function Facet({ facet, here, filter, picked, counts, options }: FacetProps) {
  const t = useTranslations()
  const heading = t(`ranking.facet.${facet}`)
  return (
    <nav aria-label={heading} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
      <span className="font-semibold">{heading}</span>
      <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Choice
          href={address(here, { ...filter, [facet]: undefined }, picked)}
          current={filter[facet] === undefined}
          label={t('staff.all')}
          count={counts.all}
        />
        {options.map(({ value, label }) => (
          <Choice
            key={value}
            href={address(here, { ...filter, [facet]: value }, picked)}
            current={filter[facet] === value}
            label={label}
            count={counts.by[value] ?? 0}
          />
        ))}
      </span>
    </nav>
  )
}

type ChoiceProps = { href: string; current: boolean; label: string; count?: number }

const Choice = ({ href, current, label, count }: ChoiceProps) => (
  <a
    href={href}
    aria-current={current ? 'true' : undefined}
    className={current ? 'tag good font-semibold no-underline' : ''}
  >
    {label} {count !== undefined && <span className="tabular-nums">({count})</span>}
  </a>
)

function address(
  here: string,
  { page: _, ...filter }: Partial<RankingFilter>,
  picked: Set<string>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    if (value && !(name === 'sort' && value === 'mean')) query.set(name, value)
  for (const reference of picked) query.append('pick', reference)
  return query.size > 0 ? `${here}?${query}` : here
}
