import { calendarDay, now } from '@/domain/clock'
import { fold } from '@/domain/registration/search-text'

// Letters that are not another one with an accent.
const spelled: Record<string, string> = {
  ...{ æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

const longest = 80

/** Words as they stand in the name of a file: small letters a to z, digits and hyphens. */
export const plain = (words: string): string =>
  fold(words)
    .replace(/\P{ASCII}/gu, (sign) => spelled[sign] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/** A name that a file can have anywhere: what it is about, and the day it was made. */
export const fileName = (about: string[], ending: string, made: Date = now()): string =>
  `${plain(about.join(' ')) || 'list'}-${calendarDay(made)}.${ending}`
