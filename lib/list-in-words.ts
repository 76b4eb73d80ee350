import { getTranslations } from 'next-intl/server'
import { country, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Attendee } from '@/domain/lists/attendees'
import { attendeeColumns, type Cell, type Words } from '@/domain/lists/columns'
import type { Coordinated } from './coordinated'

export type ListInWords = { headings: { title: string; width: number }[]; rows: Cell[][] }

/** An attendee list with every heading and cell in the reader's language. */
export async function listInWords(
  { event }: Pick<Coordinated, 'event'>,
  attendees: Attendee[],
  locale: Locale,
): Promise<ListInWords> {
  const [columns, answers] = await Promise.all([
    getTranslations({ locale, namespace: 'columns' }),
    getTranslations({ locale, namespace: 'answers' }),
  ])
  const words: Words = {
    country: (code) => country(locale, code),
    answer: (set, value) => answers(`${set}.${value}` as 'yes.yes'),
    theme: (code) => event.themes.find((theme) => theme.code === code)?.name[locale] ?? code,
    day: (date) => shortDay(locale, date),
  }
  return {
    headings: attendeeColumns.map(({ name, width }) => ({ title: columns(name), width })),
    rows: attendees.map((attendee) => attendeeColumns.map(({ cell }) => cell(attendee, words))),
  }
}
