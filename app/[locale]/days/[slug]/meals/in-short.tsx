import { getTranslations } from 'next-intl/server'
import type { TitledMeal } from './one-meal'

/** Each meal in a row: how many, and how many of them with something to know of. */
export async function InShort({ meals }: { meals: TitledMeal[] }) {
  const t = await getTranslations('meals')
  const sum = (of: { count: number }[]) => of.reduce((all, { count }) => all + count, 0)
  return (
    <table className="data cards">
      <caption className="sr-only">{t('inShort')}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{t('columns.meal')}</th>
          {(['all', 'severe', 'diet', 'other', 'none'] as const).map((head) => (
            <th key={head} scope="col" className="text-right">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meals.map(({ title, people, severe, named, other, none }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td data-title={t('all')} className="font-semibold sm:text-right">
              {people}
            </td>
            <td data-title={t('severe')} className="sm:text-right">
              {sum(severe) > 0 ? <span className="tag bad">{sum(severe)}</span> : 0}
            </td>
            <td data-title={t('diet')} className="sm:text-right">
              {sum(named)}
            </td>
            <td data-title={t('other')} className="sm:text-right">
              {sum(other)}
            </td>
            <td data-title={t('none')} className="sm:text-right">
              {none}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
