import { getTranslations } from 'next-intl/server'
import type { Rooming } from '@/domain/rooming/rooming'

/** Who wrote that they would share, with somebody who has not written the same. */
export async function Wishes({ wishes }: Pick<Rooming, 'wishes'>) {
  if (wishes.length === 0) return null
  const t = await getTranslations('rooms.wishes')
  return (
    <section className="no-print mt-10">
      <h2>{t('title')}</h2>
      <p className="mt-2 max-w-2xl text-quiet">{t('lead')}</p>
      <ul className="rows mt-4 max-w-2xl">
        {wishes.map(({ reference, givenNames, familyName, roomWith }) => (
          <li key={reference} className="wrap-anywhere py-3">
            {t('one', { name: `${givenNames} ${familyName}`, text: roomWith ?? '' })}
          </li>
        ))}
      </ul>
    </section>
  )
}
