import { useTranslations } from 'next-intl'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Participant } from '@/domain/turnout/participants'

type Props = { rows: Participant[]; locale: Locale }

/** The list for the participants. An academy has no partnerships: there is no empty column for them. */
export function ParticipantsTable({ rows, locale }: Props) {
  const [t, answers] = [useTranslations('participants'), useTranslations('answers')]
  const withPartnership = rows.some(({ partnership }) => partnership !== '')
  return (
    <table className="data cards">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {(['name', 'organisation', 'country', 'role'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`columns.${head}`)}
            </th>
          ))}
          {withPartnership && <th scope="col">{t('columns.partnership')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.reference} className="break-inside-avoid">
            <th scope="row" className="wrap-anywhere font-semibold">
              {one.familyName}, {one.givenNames}
            </th>
            <td className="wrap-anywhere">{one.organisation}</td>
            <td>{one.country && country(locale, one.country)}</td>
            <td>{answers(`delegateRole.${one.delegateRole}`)}</td>
            {withPartnership && <td className="wrap-anywhere">{one.partnership}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
