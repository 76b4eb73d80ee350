import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { invoiceColumns, invoiceRow, ownExpense } from '@/domain/lists/invoices'
import type { ListInWords } from './list-in-words'

/** The invoice basis of an event, a page of it or all, with every heading and cell in the reader's language. */
export async function invoiceList(
  event: Event,
  locale: Locale,
  page?: number,
): Promise<ListInWords> {
  const [t, rows] = await Promise.all([
    getTranslations({ locale, namespace: 'columns' }),
    ownExpense(db(), event.id, page),
  ])
  return {
    headings: invoiceColumns.map(([name, width]) => ({ title: t(name), width })),
    rows: rows.map((row) => invoiceRow(event, row, (code) => country(locale, code))),
  }
}
