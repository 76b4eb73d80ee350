import { getLocale, getTranslations } from 'next-intl/server'
import { responsibleForMeals } from '@/domain/meals/responsible'
import { db } from '@/lib/db'

type Props = { event: { id: string; slug: string } }

/** Who may see names beside diets, and the way to name somebody. */
export async function Responsible({ event }: Props) {
  const [locale, t, named] = await Promise.all([
    getLocale(),
    getTranslations('meals.responsible'),
    responsibleForMeals(db(), event.id),
  ])
  return (
    <section className="no-print mt-12 max-w-2xl">
      <h2>{t('title')}</h2>
      <p className="mt-2 text-quiet">{t('lead')}</p>
      {named.length === 0 ? (
        <p className="mt-3">{t('nobody')}</p>
      ) : (
        <ul className="mt-3 list-disc pl-6">
          {named.map((email) => (
            <li key={email} className="wrap-anywhere">
              {email}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <a href={`/${locale}/staff/people/give?role=meals-officer&event=${event.slug}`}>
          {t('give')}
        </a>
      </p>
    </section>
  )
}
