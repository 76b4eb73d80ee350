import { createTranslator } from 'next-intl'
import { stay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Cell, Day } from '@/domain/lists/cell'
import type { GuestChange, Staying, What } from '@/domain/rooming/guest-changes'
import type { RoomGuest, RoomingRow } from '@/domain/rooming/rooming-row'
import { messages } from '@/messages'
import type { ListInWords } from './list-in-words'

// Also for letters, which are drawn outside any request.
const wordsIn = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: 'rooms' })
type Words = ReturnType<typeof wordsIn>

/** A rooming list as a hotel reads it: a row a guest, the rooms numbered. */
export function roomingInWords(rows: RoomingRow[], locale: Locale): ListInWords {
  const t = wordsIn(locale)
  const heading = (name: 'number', width: number) => ({ title: t(`columns.${name}`), width })
  return {
    headings: [
      heading('number', 8),
      ...(['kind', 'familyName', 'givenNames', 'arrives', 'departs', 'nights'] as const).map(
        (name) =>
          heading(name as 'number', name.endsWith('ame') || name === 'givenNames' ? 24 : 14),
      ),
      ...(['count', 'icld', 'own', 'reference'] as const).map((name) =>
        heading(name as 'number', 14),
      ),
    ],
    rows: rows.flatMap(({ kind, guests }, i) =>
      guests.map((guest): Cell[] => [
        i + 1,
        t(`kinds.${kind}`),
        ...[guest.familyName, guest.givenNames, new Day(guest.arrives), new Day(guest.departs)],
        ...[stay(locale, guest.nights), guest.nights.length],
        ...[guest.paidByIcld.length, guest.nights.length - guest.paidByIcld.length],
        guest.reference,
      ]),
    ),
  }
}

export type ChangeInWords = { name: string; reference: string; kind: string; told: string[] }

/** What a hotel has to do, guest by guest: in short words, with what was and what is. */
export function changesInWords(told: GuestChange[], locale: Locale): ChangeInWords[] {
  const t = wordsIn(locale)
  return told.map((change) => ({
    name: nameOf(change.kind === 'left' ? change.before : change.after),
    reference: change.reference,
    kind: t(`changes.${change.kind}`),
    told:
      change.kind === 'changed'
        ? change.what.map((what) => differs(t, locale, what, change.before, change.after))
        : [inShort(t, locale, change.kind === 'left' ? change.before : change.after)],
  }))
}

export function changesList(told: GuestChange[], locale: Locale): ListInWords {
  const t = wordsIn(locale)
  return {
    headings: [
      { title: t('changes.what'), width: 14 },
      { title: t('changes.guest'), width: 32 },
      { title: t('changes.how'), width: 64 },
      { title: t('columns.reference'), width: 14 },
    ],
    rows: changesInWords(told, locale).map(({ kind, name, told, reference }) => [
      ...[kind, name, told.join('; '), reference],
    ]),
  }
}

const nameOf = ({ familyName, givenNames }: RoomGuest) => `${familyName}, ${givenNames}`

const roomOf = (t: Words, { sharesWith }: Staying) =>
  sharesWith ? t('changes.with', { name: sharesWith }) : t('kinds.single').toLowerCase()

const payerOf = (t: Words, { paidByIcld }: Staying) =>
  t(paidByIcld.length > 0 ? 'payers.icld' : 'payers.own')

const inShort = (t: Words, locale: Locale, guest: Staying) =>
  [stay(locale, guest.nights), roomOf(t, guest), payerOf(t, guest)].join(', ')

function differs(t: Words, locale: Locale, what: What, was: Staying, is: Staying): string {
  const say: Record<What, (guest: Staying) => string> = {
    name: nameOf,
    nights: (guest) => stay(locale, guest.nights),
    room: (guest) => roomOf(t, guest),
    paid: (guest) => payerOf(t, guest),
  }
  return t('changes.from', {
    field: t(`changes.fields.${what}`),
    was: say[what](was),
    is: say[what](is),
  })
}
