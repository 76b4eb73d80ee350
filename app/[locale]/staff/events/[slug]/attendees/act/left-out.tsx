import { useTranslations } from 'next-intl'
import type { Reason } from '@/domain/many/acts'

type Group = {
  reason: Reason
  count: number
  people?: { reference: string; givenNames: string; familyName: string }[]
}

/** Who is left out, by why. */
export function LeftOut({ groups }: { groups: Group[] }) {
  const t = useTranslations('many')
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="mt-10">
      <h2 className="text-xl">{t('leftOut', { count: all })}</h2>
      <ul className="rows mt-3">
        {groups.map(({ reason, count, people = [] }) => (
          <li key={reason} className="py-2">
            {count} {t(`left.${reason}`, { count })}
            {people.length > 0 && (
              <p className="hint wrap-anywhere">
                {people
                  .map(({ familyName, givenNames }) => `${familyName}, ${givenNames}`)
                  .join(' · ')}
                {count > people.length && ` · ${t('andMore', { count: count - people.length })}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
