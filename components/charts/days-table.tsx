import { useTranslations } from 'next-intl'
import { day as dayInWords } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Day } from './days'

/** The days on which there was anybody, with how many in all. */
export function DaysTable({ days, locale }: { days: Day[]; locale: Locale }) {
  const t = useTranslations('charts')
  return (
    <details className="mt-2">
      <summary>{t('asTable')}</summary>
      <table className="data mt-2 max-w-md">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col" className="text-right">
              {t('number')}
            </th>
            <th scope="col" className="text-right">
              {t('inAll')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ count }) => count > 0)
            .map(({ day, count, inAll }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {dayInWords(locale, day)}
                </th>
                <td className="text-right">{count}</td>
                <td className="text-right">{inAll}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  )
}
