import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { acts } from '@/domain/audit/record'

type Props = {
  here: string
  asked: Record<string, string | number | undefined>
  events: { slug: string; title: string }[]
}

// Set by a link from a thing's own page, and kept while something else is looked for.
const byLink = ['person', 'registration', 'partnership', 'subject'] as const

/** What to look for in the log; it comes to stand in the address. */
export function LogFilters({ here, asked, events }: Props) {
  const t = useTranslations()
  const inOrder = acts
    .map((act) => ({ value: act, label: t(`acts.${act}`) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  const value = (name: string) => asked[name]
  return (
    <search className="no-print mt-6 block" aria-label={t('log.search')}>
      <form action={here}>
        {byLink.map(
          (name) =>
            value(name) && <input key={name} type="hidden" name={name} value={value(name)} />,
        )}
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          <Labelled name="q" label={t('log.q')}>
            <input id="q" name="q" type="search" className="field" defaultValue={value('q')} />
          </Labelled>
          <Labelled name="by" label={t('log.by')}>
            <input
              id="by"
              name="by"
              type="email"
              className="field"
              defaultValue={value('by')}
              spellCheck={false}
            />
          </Labelled>
          <Labelled name="act" label={t('log.act')}>
            <Select name="act" all={t('log.all')} options={inOrder} chosen={value('act')} />
          </Labelled>
          <Labelled name="event" label={t('log.event')}>
            <Select
              name="event"
              all={t('log.all')}
              options={events.map(({ slug, title }) => ({ value: slug, label: title }))}
              chosen={value('event')}
            />
          </Labelled>
          <Labelled name="from" label={t('log.from')}>
            <input
              id="from"
              name="from"
              type="date"
              className="field"
              defaultValue={value('from')}
            />
          </Labelled>
          <Labelled name="to" label={t('log.to')}>
            <input id="to" name="to" type="date" className="field" defaultValue={value('to')} />
          </Labelled>
        </div>
        <p className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
          <button type="submit" className="button">
            {t('log.show')}
          </button>
          <a href={here}>{t('log.clear')}</a>
        </p>
      </form>
    </search>
  )
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

type SelectProps = {
  name: string
  all: string
  options: { value: string; label: string }[]
  chosen: string | number | undefined
}

function Select({ name, all, options, chosen }: SelectProps) {
  return (
    <select id={name} name={name} className="field" defaultValue={chosen ?? ''}>
      <option value="">{all}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
