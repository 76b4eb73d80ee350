import { useTranslations } from 'next-intl'
import { stay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Night } from '@/domain/rooming/occupancy'

type Props = { nights: Night[]; held: number | null; locale: Locale }

/** The numbers of the picture beside it, and what stands in no picture. */
export function NightsTable({ nights, held, locale }: Props) {
  const t = useTranslations('rooms.board')
  const heads = ['singles', 'doubles', 'rooms', 'guests', 'icld', 'own'] as const
  return (
    <table className="data cards">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{t('night')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="text-right">
              {t(head)}
            </th>
          ))}
          {held !== null && (
            <th scope="col" className="text-right">
              {t('free')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {nights.map(({ night, singles, doubles, rooms, guests, paidByIcld }) => (
          <tr key={night}>
            <th scope="row" className="whitespace-nowrap">
              {stay(locale, [night])}
            </th>
            {[singles, doubles, rooms, guests, paidByIcld, guests - paidByIcld].map((count, i) => (
              <td key={heads[i]} data-title={t(heads[i] ?? 'rooms')} className="sm:text-right">
                {count}
              </td>
            ))}
            {held !== null && (
              <td data-title={t('free')} className="sm:text-right">
                {held >= rooms ? (
                  held - rooms
                ) : (
                  <span className="tag warm">{t('short', { count: rooms - held })}</span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
