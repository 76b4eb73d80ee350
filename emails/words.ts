import { createTranslator } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { dates, kronor, moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { ApplicationCopy, Mail } from '@/domain/mail/mail'
import type { ChangedWords } from '@/domain/mail/templates'
import type { Funding } from '@/domain/registration/answers'
import { messages } from '@/messages'
import { applicationCopy } from './application-copy'

/**
 * The words of the letters, those that staff have changed as they changed them. A letter with a hole
 * in it is not sent: its fault stands in the outbox.
 */
export const translator = (locale: Locale, changed: ChangedWords = []) =>
  createTranslator({
    locale,
    messages: laidOver(locale, changed),
    namespace: 'mails',
    onError: fail,
  })

type Tree = { [key: string]: string | Tree }

function laidOver(locale: Locale, changed: ChangedWords) {
  const all = messages[locale]
  const mails: Tree = { ...all.mails }
  for (const { kind, locale: its, words } of changed)
    if (its === locale) mails[kind] = over(mails[kind] as Tree, words)
  return { ...all, mails: mails as typeof all.mails }
}

const over = (tree: Tree, words: Record<string, string>, path = ''): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? (words[`${path}${key}`] ?? text)
        : over(text, words, `${path}${key}.`),
    ]),
  )

function fail(error: Error): never {
  throw error
}

type Key = Parameters<ReturnType<typeof translator>>[0]

export type Words = {
  /** A text of the letters, with everything it can name: the event, and what its mail carries. */
  say: (key: Key) => string
  /** Who pays, as the confirmation says it. */
  pays: (funding: Funding, turn: number | null) => string
  /** What was sent in an application, a line an answer. */
  copyOf: (copy: ApplicationCopy) => string[]
}

export function wordsFor(locale: Locale, mail: Mail, event: Event, changed: ChangedWords): Words {
  const t = translator(locale, changed)
  const paying = createTranslator({
    locale,
    messages: messages[locale],
    namespace: 'confirmation',
    onError: fail,
  })
  const { title, venue, hotel } = event.texts[locale]
  const values = {
    event: title,
    when: dates(locale, event.startsOn, event.endsOn),
    city: event.city,
    venue,
    hotel,
    closesAt: moment(locale, event.closesAt),
    ...carried(locale, mail),
    toWhom: 'givenNames' in mail ? mail.givenNames : 'name' in mail ? mail.name : '',
  }
  return {
    say: (key) => t(key, values),
    pays: (funding, turn) =>
      paying(funding === 'self' && turn !== null ? 'selfWaiting' : funding, { turn: turn ?? 0 }),
    copyOf: (copy) => applicationCopy(locale, copy, event),
  }
}

const instants = ['until', 'at', 'closesAt']
const sums = ['price', 'priceWas']

/** What a mail carries, as it is written in a letter. */
const carried = (locale: Locale, mail: Mail): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mail).map(([name, value]) => {
      if (sums.includes(name)) return [name, kronor(locale, Number(value))]
      return [
        name,
        instants.includes(name) ? moment(locale, new Date(String(value))) : String(value),
      ]
    }),
  )
