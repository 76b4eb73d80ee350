import { getTranslations } from 'next-intl/server'
import { EarlierButton, OnEnter } from '@/components/attendees/earlier-button'
import { Hidden } from '@/components/attendees/hidden'
import type { EventKind } from '@/domain/event/facts'
import { type AttendeeFilter, queryOf } from '@/domain/lists/attendee-filter'
import { columnsAt, usualColumns } from '@/domain/lists/column-names'

type Props = {
  kind: EventKind
  here: string
  filter: AttendeeFilter
  /** Whether a column was moved just now: there may be more to move. */
  moved: boolean
  to: (changed: Partial<AttendeeFilter>) => string
}

/** Which columns the table has, in which order: those that are shown come first, as they stand. */
export async function ColumnChooser({ kind, here, filter, moved, to }: Props) {
  const [t, titles] = await Promise.all([getTranslations('attendees'), getTranslations('columns')])
  const shown = filter.cols ?? usualColumns[kind]
  const others = columnsAt[kind].filter((name) => !shown.includes(name))
  return (
    <details className="no-print" open={moved}>
      <summary className="py-1 font-semibold">{t('columns')}</summary>
      <form action={here} className="border-line border-b pb-6">
        <OnEnter />
        <p className="hint mt-1">{t('columnsHint')}</p>
        <Hidden query={queryOf({ ...filter, cols: undefined, page: 1 })} />
        <fieldset className="mt-2 grid gap-x-8 sm:grid-cols-2 md:grid-cols-3">
          <legend className="sr-only">{t('columns')}</legend>
          {[...shown, ...others].map((name, i) => (
            <div key={name} className="flex items-baseline justify-between gap-4">
              <label className="choice min-w-0">
                <input
                  type="checkbox"
                  name="cols"
                  value={name}
                  defaultChecked={shown.includes(name)}
                />
                <span>{titles(name)}</span>
              </label>
              {i > 0 && i < shown.length && <EarlierButton name={name} title={titles(name)} />}
            </div>
          ))}
        </fieldset>
        <div className="mt-4 flex flex-wrap gap-3">
          <button type="submit" className="button">
            {t('applyColumns')}
          </button>
          <a href={to({ cols: undefined })} className="button plain">
            {t('usualColumns')}
          </a>
        </div>
      </form>
    </details>
  )
}
