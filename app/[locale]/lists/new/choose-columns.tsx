import { getTranslations } from 'next-intl/server'
import { EarlierButton, OnEnter } from '@/components/attendees/earlier-button'
import { isSensitive, type ListColumn } from '@/domain/list/list-columns'
import { columnsFor } from '@/domain/list/sight'
import type { Person } from '@/domain/people/person'
import type { Draft } from '@/lib/list-draft'
import { Step } from './step'

/** What a list shows: those that are ticked come first, in their order. */
export async function ChooseColumns({ person, draft }: { person: Person; draft: Draft }) {
  const [t, all, titles] = await Promise.all([
    getTranslations('lists'),
    getTranslations('attendees'),
    getTranslations('columns'),
  ])
  const shown = draft.query.columns
  const offered = columnsFor(person, draft.place.event, draft.place.scope)
  const others = offered.filter((name) => !shown.includes(name))
  const sensitive = others.filter(isSensitive)
  const box = (name: ListColumn, i?: number) => (
    <div key={name} className="flex items-baseline justify-between gap-4">
      <label className="choice min-w-0">
        <input type="checkbox" name="cols" value={name} defaultChecked={i !== undefined} />
        <span>
          {titles(name)}{' '}
          {i !== undefined && isSensitive(name) && (
            <span className="tag warm">{t('sensitive')}</span>
          )}
        </span>
      </label>
      {i !== undefined && i > 0 && <EarlierButton name={name} title={titles(name)} />}
    </div>
  )
  return (
    <Step title={t('columnsTitle')} draft={draft} fields={['cols']}>
      <div>
        <OnEnter />
        <p className="hint">{all('columnsHint')}</p>
        <fieldset className="mt-2 max-w-prose">
          <legend className="sr-only">{t('columns')}</legend>
          {shown.map((name, i) => box(name, i))}
          <div className="mt-6 border-line border-t pt-4">
            {others.filter((name) => !isSensitive(name)).map((name) => box(name))}
          </div>
        </fieldset>
        {sensitive.length > 0 && (
          <fieldset className="mt-6 max-w-prose">
            <legend className="font-semibold">{t('sensitive')}</legend>
            <p className="hint">{t('sensitiveHint')}</p>
            {sensitive.map((name) => box(name))}
          </fieldset>
        )}
      </div>
    </Step>
  )
}
