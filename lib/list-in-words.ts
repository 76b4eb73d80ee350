import { createTranslator } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { country, shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Attendee, attendees } from '@/domain/lists/attendees'
import type { Cell } from '@/domain/lists/cell'
import type { ColumnName } from '@/domain/lists/column-names'
import { attendeeColumns, columns, participantColumns, type Words } from '@/domain/lists/columns'
import { living } from '@/domain/registration/answers'
import { messages } from '@/messages'
import type { Coordinated } from './coordinated'
import { db } from './db'

type Headings = { title: string; width: number }[]
export type ListInWords = { headings: Headings; rows: Cell[][] }
/** A list of which some rows come at a time, as they are asked for. */
export type ListInParts = { headings: Headings; rows: AsyncIterable<Cell[][]> }

/** Who comes, as far as a coordinator sees: every heading and cell in the reader's language. */
export async function coordinatedList(
  coordinated: Pick<Coordinated, 'event' | 'scope'>,
  locale: Locale,
): Promise<ListInWords> {
  const { columns, filter } = seenByCoordinator(coordinated)
  const all = await attendees(db(), coordinated.scope, filter)
  return listInWords(coordinated.event, columns, all, locale)
}

/** Whom a coordinator's list is of, and what it tells of them. */
export const seenByCoordinator = ({ event }: Pick<Coordinated, 'event'>) =>
  // At an academy, whoever has a place; at a conference, whoever's registration lives.
  event.kind === 'academy'
    ? { columns: participantColumns, filter: { is: { place: ['held'] } } }
    : { columns: attendeeColumns, filter: { is: { status: [...living] } } }

/** Attendees with these columns: every heading and cell in the reader's language. */
export async function listInWords(
  event: Pick<Event, 'themes'>,
  names: readonly ColumnName[],
  all: Attendee[],
  locale: Locale,
): Promise<ListInWords> {
  const { headings, row } = inTheirWords(event, names, locale)
  return { headings, rows: all.map(row) }
}

/** The same of attendees who come some at a time. */
export async function listInParts(
  event: Pick<Event, 'themes'>,
  names: readonly ColumnName[],
  parts: AsyncIterable<Attendee[]>,
  locale: Locale,
): Promise<ListInParts> {
  const { headings, row } = inTheirWords(event, names, locale)
  return { headings, rows: told(parts, row) }
}

async function* told(parts: AsyncIterable<Attendee[]>, row: (attendee: Attendee) => Cell[]) {
  for await (const part of parts) yield part.map(row)
}

function inTheirWords(event: Pick<Event, 'themes'>, names: readonly ColumnName[], locale: Locale) {
  const words = wordsOf(event, locale)
  const headings = inWords(locale, 'columns')
  return {
    headings: names.map((name) => ({ title: headings(name), width: columns[name].width })),
    row: (attendee: Attendee) => names.map((name) => columns[name].cell(attendee, words)),
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
