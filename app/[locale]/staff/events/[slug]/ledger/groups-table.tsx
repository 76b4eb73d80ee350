import { useTranslations } from 'next-intl'
import { country, kronor } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Sums } from '@/domain/ledger/books'
import type { Grouping } from '@/domain/ledger/books-filter'

type Props = { rows: ({ name: string | null } & Sums)[]; by: Grouping; locale: Locale }

/** The books summed up, the dearest first. */
export function GroupsTable({ rows, by, locale }: Props) {
  const t = useTranslations('ledger')
  const named = (name: string | null) => {
    if (!name) return t('none')
    return by === 'country' ? country(locale, name) : name
  }
  const amounts = ['estimate', 'entered', 'own', 'icld'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col" className="text-right">
              {t('by.people')}
            </th>
            {amounts.map((name) => (
              <th key={name} scope="col" className="text-right">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="min-w-44 font-semibold">
                {named(row.name)}
              </th>
              <td className="text-right">{row.people}</td>
              {amounts.map((name) => (
                <td key={name} className="whitespace-nowrap text-right">
                  {kronor(locale, row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
