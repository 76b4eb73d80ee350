import { useTranslations } from 'next-intl'
import { kronor } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { BookRow } from '@/domain/ledger/books'
import type { BooksFilter } from '@/domain/ledger/books-filter'

type Props = {
  rows: BookRow[]
  here: string
  sort: BooksFilter['sort']
  to: (changed: Partial<BooksFilter>) => string
  locale: Locale
}

/** The books person by person, each name the way to their account. */
export function BooksTable({ rows, here, sort, to, locale }: Props) {
  const t = useTranslations('ledger')
  const sorted = (by: BooksFilter['sort'], name: string, order: 'ascending' | 'descending') => (
    <th
      scope="col"
      aria-sort={sort === by ? order : undefined}
      className={by === 'expected' ? 'text-right' : undefined}
    >
      <a href={to({ sort: by })}>{name}</a>
    </th>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className="scrolls" aria-label={t('title')} tabIndex={0}>
      <table className="data">
        <thead>
          <tr>
            {sorted('name', t('name'), 'ascending')}
            <th scope="col">{t('by.partnership')}</th>
            <th scope="col">{t('payer')}</th>
            <th scope="col" className="text-right">
              {t('estimate')}
            </th>
            <th scope="col" className="text-right">
              {t('entered')}
            </th>
            {sorted('expected', t('expected'), 'descending')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reference}>
              <th scope="row" className="min-w-44 font-normal">
                <a href={`${here}/${row.reference}`} className="font-semibold">
                  {row.name ? `${row.name}, ${row.givenNames}` : t('erased')}
                </a>
                <br />
                <span className="hint">{row.reference}</span>
              </th>
              <td className="min-w-44">
                {row.partnership ?? row.organisation}
                {row.partnership && (
                  <>
                    <br />
                    <span className="hint">{row.organisation}</span>
                  </>
                )}
              </td>
              <td>
                {t(`payers.${row.payer}`)}
                {(row.stayedAway || row.days) > 0 && (
                  <>
                    <br />
                    <span className="hint">
                      {row.stayedAway ? t('wasThere.no') : t('days', { count: row.days })}
                    </span>
                  </>
                )}
              </td>
              <td className="whitespace-nowrap text-right">{kronor(locale, row.estimate)}</td>
              <td className="whitespace-nowrap text-right">{kronor(locale, row.entered)}</td>
              <td className="whitespace-nowrap text-right font-semibold">
                {kronor(locale, row.icld + row.own)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
