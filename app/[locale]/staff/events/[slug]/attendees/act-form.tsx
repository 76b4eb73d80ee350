import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Hidden } from '@/components/attendees/hidden'
import type { EventKind } from '@/domain/event/facts'
import { type AttendeeFilter, queryOf } from '@/domain/lists/attendee-filter'

type Props = {
  kind: EventKind
  here: string
  filter: AttendeeFilter
  total: number
  /** The table with its ticks. */
  children: ReactNode
}

// What is decided of an academy's applications is decided at its own desk, by their reviews.
const acts = {
  conference: ['mail', 'tag', 'untag', 'approve', 'decline', 'release', 'queue'],
  academy: ['mail', 'tag', 'untag'],
} as const satisfies Record<EventKind, string[]>

/** What to do with those who are ticked, or with all that match: a page of its own says first what it does. */
export async function ActForm({ kind, here, filter, total, children }: Props) {
  const t = await getTranslations('attendees')
  return (
    <form action={`${here}/act`} className="mt-4">
      {children}
      <Hidden query={queryOf({ ...filter, cols: undefined, page: 1 })} />
      <div className="bar no-print mt-6">
        <div className="min-w-0 basis-64">
          <label htmlFor="do" className="font-semibold">
            {t('do')}
          </label>
          <select id="do" name="do" className="field mt-1">
            {acts[kind].map((act) => (
              <option key={act} value={act}>
                {t(`act.${act}`)}
              </option>
            ))}
          </select>
        </div>
        <label className="choice">
          <input type="checkbox" name="all" value="yes" />
          <span>{t('allMatching', { count: total })}</span>
        </label>
        <button type="submit" className="button">
          {t('goOn')}
        </button>
      </div>
    </form>
  )
}
