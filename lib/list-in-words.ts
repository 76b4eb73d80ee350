import { createTranslator } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { country, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Attendee, attendees } from '@/domain/lists/attendees'
import type { ColumnName } from '@/domain/lists/column-names'
import {
  attendeeColumns,
  type Cell,
  columns,
  participantColumns,
  type Words,
} from '@/domain/lists/columns'
import { living } from '@/domain/registration/answers'
import { messages } from '@/messages'
import type { Coordinated } from './coordinated'
import { db } from './db'

export type ListInWords = { headings: { title: string; width: number }[]; rows: Cell[][] }

/** Who comes, as far as a coordinator sees: every heading and cell in the reader's language. */
export async function coordinatedList(
  { event, scope }: Pick<Coordinated, 'event' | 'scope'>,
  locale: Locale,
): Promise<ListInWords> {
  // At an academy, whoever has a place; at a conference, whoever's registration lives.
  const is = event.kind === 'academy' ? { place: ['held'] } : { status: [...living] }
  const names = event.kind === 'academy' ? participantColumns : attendeeColumns
  return listInWords(event, names, await attendees(db(), scope, { is }), locale)
}

/** Attendees with these columns: every heading and cell in the reader's language. */
export async function listInWords(
  event: Pick<Event, 'themes'>,
  names: readonly ColumnName[],
  all: Attendee[],
  locale: Locale,
): Promise<ListInWords> {
  const words = wordsOf(event, locale)
  const headings = inWords(locale, 'columns')
  return {
    headings: names.map((name) => ({ title: headings(name), width: columns[name].width })),
    rows: all.map((row) => names.map((name) => columns[name].cell(row, words))),
  }
}

/** Words in a language, also where nobody asks for a page: lists are made for mails as well. */
export const inWords = <Of extends 'answers' | 'columns'>(locale: Locale, namespace: Of) =>
  createTranslator({ locale, messages: messages[locale], namespace })

/** How the lists of an event say things in a language. */
export function wordsOf(event: Pick<Event, 'themes'>, locale: Locale): Words {
  const answers = inWords(locale, 'answers')
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
  return words
}
