import { useLocale, useTranslations } from 'next-intl'
import { FilterLinks } from '@/components/filter-links'
import { withQuery } from '@/components/query'
import { SearchField } from '@/components/search-field'
import { attendances, categories } from '@/domain/application/answers'
import type { Theme } from '@/domain/event/facts'
import { type AssignFilter, isShown } from '@/domain/review/assign-filter'
import type { AssignedApplication, EventReviewer } from '@/domain/review/assignments'

type Props = {
  here: string
  filter: AssignFilter
  applications: AssignedApplication[]
  reviewers: EventReviewer[]
  themes: Theme[]
}
type Value = { value: string | number; label: string }

/** The filters of the table; at each value stands how many it would show. */
export function AssignFilters({ here, filter, applications, reviewers, themes }: Props) {
  const t = useTranslations('assigning')
  const staff = useTranslations('staff')
  const answers = useTranslations('answers')
  const locale = useLocale()
  const count = (filter: AssignFilter) => applications.filter((one) => isShown(one, filter)).length
  const values: Record<keyof Omit<AssignFilter, 'q' | 'page'>, Value[]> = {
    stream: themes.map(({ code, name }) => ({ value: code, label: name[locale] })),
    category: categories.map((value) => ({ value, label: answers(`delegateRole.${value}`) })),
    attendance: attendances.map((value) => ({ value, label: answers(`attendance.${value}`) })),
    fewer: [1, 2, 3, 4].map((value) => ({ value, label: t('fewerThan', { count: value }) })),
    declared: [{ value: 'yes', label: t('isDeclared') }],
    // Too many to lie open: the list of reviewers leads here.
    reviewer: reviewers
      .filter(({ id }) => id === filter.reviewer)
      .map(({ id, email }) => ({ value: id, label: email })),
  }
  // Where there is nothing but all of them, there is nothing to choose.
  const groups = (Object.keys(values) as (keyof typeof values)[])
    .map((name) => ({
      name,
      choices: [{ value: undefined, label: t('all') }, ...values[name]]
        .map(({ value, label }) => ({
          label,
          count: count({ ...filter, [name]: value }),
          href: withQuery(here, { ...filter, [name]: value, page: undefined }),
          current: filter[name] === value,
        }))
        .filter((one, i) => i === 0 || one.count > 0 || one.current),
    }))
    .filter(({ choices }) => choices.length > 1)
  return (
    <search className="no-print mt-6 block space-y-4">
      <form action={here} className="flex flex-wrap items-end gap-3">
        <SearchField label={t('search')} value={filter.q} />
        {Object.entries({ ...filter, q: undefined, page: undefined }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit" className="button">
          {staff('searchButton')}
        </button>
      </form>
      {groups.map(({ name, choices }) => (
        <FilterLinks key={name} heading={t(name)} choices={choices} />
      ))}
    </search>
  )
}
