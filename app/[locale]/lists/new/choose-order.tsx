import { getTranslations } from 'next-intl/server'
import { columnsFor } from '@/domain/list/sight'
import { sortings } from '@/domain/lists/column-names'
import type { Person } from '@/domain/people/person'
import type { Draft } from '@/lib/list-draft'
import { Step } from './step'

/** In which order a list stands. */
export async function ChooseOrder({ person, draft }: { person: Person; draft: Draft }) {
  const [t, titles] = await Promise.all([getTranslations('lists'), getTranslations('columns')])
  const { sort, order } = draft.query.filter
  const seen = columnsFor(person, draft.place.event, draft.place.scope)
  const options = sortings.filter((name) => seen.includes(name))
  return (
    <Step title={t('orderTitle')} draft={draft} fields={['sort', 'order']}>
      <fieldset className="max-w-prose">
        <legend className="font-semibold">{t('orderBy')}</legend>
        {options.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="sort" value={name} defaultChecked={name === sort} />
            <span>{titles(name)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{t('direction')}</legend>
        {(['asc', 'desc'] as const).map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="order" value={one} defaultChecked={one === order} />
            <span>{t(one)}</span>
          </label>
        ))}
      </fieldset>
    </Step>
  )
}
