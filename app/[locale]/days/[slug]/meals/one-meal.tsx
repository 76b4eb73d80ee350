import { getTranslations } from 'next-intl/server'
import type { MealCount, Written } from '@/domain/meals/count-meals'

export type TitledMeal = MealCount & { title: string; named: Written[] }

/** One meal in full: severe allergies before all else, in people's own words. */
export async function OneMeal({ meal }: { meal: TitledMeal }) {
  const t = await getTranslations('meals')
  const { title, people, severe, named, other, none } = meal
  return (
    <section className="mt-10 break-inside-avoid">
      <h2>{title}</h2>
      <p className="mt-1 text-quiet">{t('eat', { count: people })}</p>
      {severe.length > 0 && (
        <div className="mt-4 max-w-2xl border-wrong border-l-4 bg-wrong-soft p-4">
          <h3 className="text-wrong">{t('severe')}</h3>
          <p className="hint">{t('severeHint')}</p>
          <Counts rows={severe} />
        </div>
      )}
      {named.length > 0 && (
        <div className="mt-4 max-w-2xl">
          <h3>{t('diet')}</h3>
          <Counts rows={named} />
        </div>
      )}
      {other.length > 0 && (
        <div className="mt-4 max-w-2xl">
          <h3>{t('other')}</h3>
          <Counts rows={other} />
        </div>
      )}
      <p className="mt-4">{t('withoutDiet', { count: none })}</p>
    </section>
  )
}

const Counts = ({ rows }: { rows: Written[] }) => (
  <ul className="mt-2">
    {rows.map(({ text, count }) => (
      <li key={text} className="flex gap-3 py-0.5">
        <strong className="w-8 shrink-0 text-right tabular-nums">{count}</strong>
        <span className="wrap-anywhere min-w-0">{text}</span>
      </li>
    ))}
  </ul>
)
