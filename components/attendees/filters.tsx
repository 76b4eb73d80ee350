import { useTranslations } from 'next-intl'
import type { AttendeeFilter } from '@/domain/lists/attendee-filter'
import type { Counts } from '@/domain/lists/attendees'
import { address } from './address'

type Props = { here: string; filter: AttendeeFilter; counts: Counts }

const values = {
  status: ['received', 'approved', 'declined', 'cancelled'],
  funding: ['icld', 'waiting', 'self', 'none'],
  decision: ['undecided', 'held', 'released'],
} as const

/** Search and filters, all in the address; at each value stands how many it would show. */
export function Filters({ here, filter, counts }: Props) {
  const t = useTranslations('staff')
  const { q, page: _, sort, order, ...kept } = filter
  return (
    <search className="no-print mt-6 block space-y-4">
      <form action={here} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-72">
          <label htmlFor="q" className="font-semibold">
            {t('search')}
          </label>
          <input id="q" name="q" type="search" defaultValue={q} className="field mt-1" />
        </div>
        {Object.entries({ ...kept, sort, order }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit" className="button">
          {t('searchButton')}
        </button>
        <a href={here} className="button plain">
          {t('clear')}
        </a>
      </form>
      {(Object.keys(values) as (keyof typeof values)[]).map((name) => (
        <Filter key={name} name={name} here={here} filter={filter} counts={counts[name]} />
      ))}
    </search>
  )
}

type FilterProps = {
  name: keyof typeof values
  here: string
  filter: AttendeeFilter
  counts: { all: number; by: Record<string, number> }
}

function Filter({ name, here, filter, counts }: FilterProps) {
  const t = useTranslations()
  const choices = [
    { value: undefined, label: t('staff.all'), count: counts.all },
    ...values[name].map((value) => ({
      value,
      label: t(`answers.${name}.${value}` as 'answers.status.received'),
      count: counts.by[value] ?? 0,
    })),
  ]
  const heading = {
    status: 'columns.status',
    funding: 'columns.funding',
    decision: 'staff.decision',
  } as const
  return (
    <nav aria-label={t(heading[name])} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="w-32 font-semibold">{t(heading[name])}</span>
      {choices.map(({ value, label, count }) => {
        const current = filter[name] === value
        return (
          <a
            key={label}
            href={address(here, filter, { [name]: value })}
            aria-current={current ? 'true' : undefined}
            className={current ? 'tag good font-semibold no-underline' : ''}
          >
            {label} <span className="tabular-nums">({count})</span>
          </a>
        )
      })}
    </nav>
  )
}
