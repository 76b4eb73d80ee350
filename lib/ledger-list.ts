import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { bookGroups, bookRows } from '@/domain/ledger/books'
import type { BooksFilter } from '@/domain/ledger/books-filter'
import type { ListInWords } from './list-in-words'

/** The books as they are filtered, person by person or summed up, with every heading and cell in the reader's language. */
export async function ledgerList(
  event: Event,
  filter: BooksFilter,
  locale: Locale,
): Promise<ListInWords> {
  const t = await getTranslations({ locale, namespace: 'ledger' })
  const heading = (title: string, width: number) => ({ title, width })
  const { by } = filter
  if (by) {
    const { rows } = await bookGroups(db(), event, { ...filter, by }, true)
    const amounts = ['estimate', 'entered', 'own', 'icld'] as const
    return {
      headings: [
        heading(t(`by.${by}`), 32),
        heading(t('by.people'), 12),
        ...amounts.map((name) => heading(t(name), 16)),
      ],
      rows: rows.map((row) => [
        row.name && by === 'country' ? country(locale, row.name) : (row.name ?? t('none')),
        row.people,
        ...amounts.map((name) => row[name]),
      ]),
    }
  }
  const yes = (await getTranslations({ locale, namespace: 'answers' }))('yes.yes')
  const people = await bookRows(db(), event, filter, true)
  return {
    headings: [
      heading(t('reference'), 12),
      heading(t('name'), 28),
      heading(t('by.partnership'), 32),
      heading(t('by.organisation'), 28),
      heading(t('by.country'), 16),
      heading(t('payer'), 18),
      heading(t('estimate'), 14),
      heading(t('entered'), 14),
      heading(t('own'), 16),
      heading(t('icld'), 14),
      heading(t('daysThere'), 10),
      heading(t('wasThere.no'), 14),
    ],
    rows: people.map((row) => [
      row.reference,
      row.name ? `${row.name}, ${row.givenNames}` : t('erased'),
      row.partnership ?? '',
      row.organisation,
      country(locale, row.country),
      t(`payers.${row.payer}`),
      row.estimate,
      row.entered,
      row.own,
      row.icld,
      row.days,
      row.stayedAway ? yes : '',
    ]),
  }
}
