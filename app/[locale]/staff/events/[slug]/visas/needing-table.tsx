import { useTranslations } from 'next-intl'
import { country, shortMoment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { NeedsVisa } from '@/domain/visa/visa-list'

type Props = { people: NeedsVisa[]; here: string; locale: Locale }

/** Everybody who needs a letter, each with how far it has come. No passport data. */
export function NeedingTable({ people, here, locale }: Props) {
  const t = useTranslations('visas')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('people')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('residence')}</th>
            <th scope="col">{t('data')}</th>
            <th scope="col">{t('letter')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="min-w-52 font-normal">
                <a href={`${here}/${one.reference}`} className="font-semibold">
                  {one.familyName}, {one.givenNames}
                </a>
                <br />
                <span className="hint">
                  {one.reference} · {one.affiliation}
                </span>
              </th>
              <td>{country(locale, one.residence)}</td>
              <td>
                <span className={`tag ${one.givenAt ? 'good' : 'warm'}`}>
                  {t(one.givenAt ? 'dataGiven' : 'dataMissing')}
                </span>
              </td>
              <td className="min-w-44">
                {one.letter && one.issuedAt ? (
                  <>
                    {one.letter}
                    <br />
                    <span className="hint">{shortMoment(locale, one.issuedAt)}</span>
                  </>
                ) : (
                  <span className="tag">{t('noLetter')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
