import { getTranslations } from 'next-intl/server'
import { country, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Attendee, attendees } from '@/domain/lists/attendees'
import { attendeeColumns, type Cell, type Column, type Words } from '@/domain/lists/columns'
import { participantColumns, participants } from '@/domain/lists/participants'
import type { Coordinated } from './coordinated'
import { db } from './db'

export type ListInWords = { headings: { title: string; width: number }[]; rows: Cell[][] }

/** Who comes, as far as a coordinator sees: every heading and cell in the reader's language. */
export async function coordinatedList(
  { event, scope }: Pick<Coordinated, 'event' | 'scope'>,
  locale: Locale,
): Promise<ListInWords> {
  if (event.kind === 'academy')
    return inWords(event, participantColumns, await participants(db(), event.id), locale)
  const living = await attendees(db(), scope, { living: true })
  return inWords<Attendee>(event, attendeeColumns, living, locale)
}

async function inWords<Row>(
  event: Coordinated['event'],
  columnsOf: Column<Row>[],
  all: Row[],
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
    meal: (code) => {
      const [date = '', kind = ''] = code.split(':')
      return `${words.day(date)} ${words.answer('mealKind', kind).toLowerCase()}`
    },
  }
  return {
    headings: columnsOf.map(({ name, width }) => ({ title: columns(name), width })),
    rows: all.map((row) => columnsOf.map(({ cell }) => cell(row, words))),
  }
}
