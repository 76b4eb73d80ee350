import { instantAt } from '../clock'
import { country, day, moment, night } from '../in-words'
import type { Locale } from '../language'
import { type FieldChange, fieldChanges } from './field-changes'
import type { Names } from './names'
import type { SubjectKind } from './record'

/** The words of the message files, by the whole of their keys. */
type Words = {
  (key: never): string
  has: (key: never) => boolean
  raw: (key: never) => unknown
}

/** What is needed to tell an entry in words. */
export type Telling = {
  t: Words
  locale: Locale
  names: Names
}

export type Told = Pick<LogEntryLike, 'before' | 'after'> & Partial<LogEntryLike>
type LogEntryLike = {
  eventId: string | null
  subjectKind: SubjectKind | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A change in words; `hidden` when the log tells only that there was one. */
export type InWords = { field: string; was?: string; is?: string; hidden?: boolean; long: boolean }

/** What an entry of the log changed, field by field. */
export function changesInWords(telling: Telling, entry: Told): InWords[] {
  const { before, after } = entry
  return fieldChanges(before, after).flatMap((change): InWords[] => {
    const [name = ''] = change.path
    // Which row it was is told by its name.
    if (/(Code|Id)\d$/.test(name)) return []
    // Who it was has a name beside the id already, or is gone.
    if (name.endsWith('Id') && !isNamed(telling, change)) return []
    const field = fieldName(telling, entry, change.path)
    const { was, is } = change
    if (was === undefined && is === undefined) return [{ field, hidden: true, long: false }]
    const say = (value: typeof was) =>
      value === undefined ? undefined : valueInWords(telling, entry, change.path, value)
    const words = { was: say(was), is: say(is) }
    return [{ field, ...words, long: [words.was, words.is].some(isLong) }]
  })
}

const isNamed = ({ names }: Telling, { was, is }: FieldChange) =>
  [was, is].some((id) => typeof id === 'string' && names.has(id))

const isLong = (text: string | undefined) =>
  text !== undefined && (text.length > 140 || /\n/.test(text))

/** What an entry is of, by its name; what has none, or has none any more, by what kind of thing it is. */
export function subjectName(
  { t, names }: Pick<Telling, 't' | 'names'>,
  kind: SubjectKind,
  id: string,
) {
  // A mail's words are told by the mail, which no table names.
  const mail = `letters.kinds.${id}`
  const named = names.get(id)?.name ?? (kind === 'template' && isText(t, mail) && t(mail as never))
  return named || t(`log.kinds.${kind}` as never)
}

/** What a field is called: by its form, by the lists, by the log, or else as it is written. */
export function fieldName(
  { t }: Telling,
  { subjectKind, eventId }: Pick<Told, 'subjectKind' | 'eventId'>,
  path: string[],
): string {
  if (subjectKind === 'template') return wordsName(t, path)
  const kind = subjectKind ?? (eventId ? 'event' : undefined)
  return path
    .map((name) => {
      const keys = [kind && `fields.${kind}.${name}`, `columns.${name}`, `log.fields.${name}`]
      const key = keys.find((one) => one && isText(t, one))
      return key ? t(key as never) : asWritten(name)
    })
    .join(' › ')
}

// sv.next of a mail's words → In Swedish › What happens next
function wordsName(t: Words, [locale = '', ...path]: string[]): string {
  const part = `outbox.templates.parts.${path.at(-1)}`
  const names = [`outbox.languages.${locale}`, isText(t, part) ? part : 'outbox.templates.part']
  return names.map((key) => (isText(t, key) ? t(key as never) : asWritten(locale))).join(' › ')
}

// earlyNightReason → Early night reason
const asWritten = (name: string) => {
  const apart = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

/** Whether there are words for a key, and not a whole set of them. */
const isText = (t: Words, key: string) =>
  !/\.$|\s/.test(key) && t.has(key as never) && typeof t.raw(key as never) === 'string'

/** What a field says: answers, days and times as people are told them everywhere. */
export function valueInWords(
  telling: Telling,
  entry: Pick<Told, 'subjectKind' | 'eventId'>,
  path: string[],
  value: unknown,
): string {
  const { t } = telling
  const all = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '')
  if (all.length === 0)
    return saysNothing(telling, path.at(-1) ?? '') ?? t('check.notGiven' as never)
  return all.map((one) => oneInWords(telling, entry, path.at(-1) ?? '', one)).join('; ')
}

// What it means that nothing is said there.
const nothing: Record<string, string> = { ownExpenseAllowed: 'check.no', audience: 'log.everybody' }

/** What a field says by saying nothing, where that means something: no tick is no. */
export const saysNothing = ({ t }: Telling, field: string): string | undefined =>
  nothing[field] && t(nothing[field] as never)

// Sets of answers that go by another name than the field.
const sets: Record<string, string> = {
  spokenLanguage: 'language',
  locale: 'language',
  category: 'delegateRole',
  kind: 'mealKind',
  targetAttendance: 'attendance',
  targetCategories: 'delegateRole',
}
// And of words that stand with a form of their own.
const elsewhere: Record<string, string> = {
  anchor: 'messages.rules.anchors',
  side: 'messages.rules',
  unasked: 'eventSettings.unasked',
  kind: 'partyKinds',
}

function oneInWords(
  telling: Telling,
  entry: Pick<Told, 'eventId' | 'subjectKind'>,
  name: string,
  value: unknown,
): string {
  const { eventId } = entry
  const { t, locale, names } = telling
  if (typeof value === 'boolean') return t((value ? 'check.yes' : 'check.no') as never)
  // A review's total is kept in ten thousandths of the whole scale.
  if (name === 'total')
    return new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(value) / 10_000)
  if (name === 'audience') return filterInWords(telling, entry, String(value))
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  const text = String(value)
  if (name.endsWith('Id')) return names.get(text)?.name ?? text
  if (['theme', 'stream', 'sessionTheme'].includes(name))
    return names.get(eventId ?? '')?.themes?.find(({ code }) => code === text)?.name ?? text
  // Of several rows each has its number: targetAttendance2.
  const base = name.replace(/\d$/, '')
  if (base === 'country' && /^[A-Z]{2}$/.test(text)) return country(locale, text)
  const keys = [
    `answers.${name}.${text}`,
    `answers.${sets[base]}.${text}`,
    `${elsewhere[base]}.${text}`,
    `log.values.${name}.${text}`,
  ]
  const key = keys.find((one) => isText(t, one))
  if (key) return t(key as never)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return moment(locale, new Date(text))
  // A time by the clock on the wall, as the settings of an event have it.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return moment(locale, instantAt(text))
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return name === 'nights' ? night(locale, text) : day(locale, text)
  const [, date, meal] = text.match(/^(\d{4}-\d\d-\d\d):(breakfast|lunch|dinner)$/) ?? []
  if (date) return `${t(`answers.mealKind.${meal}` as never)}, ${day(locale, date)}`
  if (text === 'yes' || text === 'no') return t(`check.${text}` as never)
  return text
}

// status=received,approved → Status: Received, Approved
const filterInWords = (
  telling: Telling,
  entry: Pick<Told, 'eventId' | 'subjectKind'>,
  query: string,
): string =>
  [...new URLSearchParams(query)]
    .map(([name, values]) => {
      const told = values.split(',').map((one) => oneInWords(telling, entry, name, one))
      return `${fieldName(telling, entry, [name])}: ${told.join(', ')}`
    })
    .join('; ')
