import type { useTranslations } from 'next-intl'
import type { Names } from '@/domain/audit/names'
import type { SubjectKind } from '@/domain/audit/record'
import { day, moment, night } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type FieldChange, fieldChanges } from './fields'

/** What is needed to tell an entry in words. */
export type Telling = {
  t: ReturnType<typeof useTranslations<never>>
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

/** What a field is called: by its form, by the lists, by the log, or else as it is written. */
function fieldName({ t }: Telling, { subjectKind, eventId }: Told, path: string[]): string {
  const kind = subjectKind ?? (eventId ? 'event' : undefined)
  return path
    .map((name) => {
      const keys = [kind && `fields.${kind}.${name}`, `columns.${name}`, `log.fields.${name}`]
      const key = keys.find((one) => one && isText(t, one)) as 'columns.status' | undefined
      return key ? t(key) : asWritten(name)
    })
    .join(' › ')
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
const isText = (t: Telling['t'], key: string) =>
  t.has(key as 'columns.status') && typeof t.raw(key as 'columns.status') === 'string'

function valueInWords(telling: Telling, entry: Told, path: string[], value: unknown): string {
  const { t } = telling
  const all = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '')
  if (all.length === 0) return t('check.notGiven')
  return all.map((one) => oneInWords(telling, entry, path.at(-1) ?? '', one)).join('; ')
}

// Sets of answers that go by another name than the field.
const sets: Record<string, string> = {
  spokenLanguage: 'language',
  locale: 'language',
  category: 'delegateRole',
  kind: 'mealKind',
  targetAttendance: 'attendance',
  targetCategories: 'delegateRole',
}

function oneInWords(telling: Telling, entry: Told, name: string, value: unknown): string {
  const { eventId } = entry
  const { t, locale, names } = telling
  if (typeof value === 'boolean') return t(value ? 'check.yes' : 'check.no')
  // A review's total is kept in ten thousandths of the whole scale.
  if (name === 'total')
    return new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(value) / 10_000)
  if (name === 'audience') return filterInWords(telling, entry, String(value))
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  const text = String(value)
  if (name.endsWith('Id')) return names.get(text)?.name ?? text
  if (name === 'theme' || name === 'stream')
    return names.get(eventId ?? '')?.themes?.find(({ code }) => code === text)?.name ?? text
  const keys = [
    `answers.${name}.${text}`,
    // Of several rows each has its number: targetAttendance2.
    `answers.${sets[name.replace(/\d$/, '')]}.${text}`,
    `log.values.${name}.${text}`,
  ]
  const key = keys.find((one) => !/\.$|\s/.test(one) && isText(t, one)) as 'answers.status.received'
  if (key) return t(key)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return moment(locale, new Date(text))
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return name === 'nights' ? night(locale, text) : day(locale, text)
  const [, date, meal] = text.match(/^(\d{4}-\d\d-\d\d):(breakfast|lunch|dinner)$/) ?? []
  if (date) return `${t(`answers.mealKind.${meal as 'lunch'}`)}, ${day(locale, date)}`
  if (text === 'yes' || text === 'no') return t(`check.${text}`)
  return text
}

// status=received,approved → Status: Received, Approved
const filterInWords = (telling: Telling, entry: Told, query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, values]) => {
      const told = values.split(',').map((one) => oneInWords(telling, entry, name, one))
      return `${fieldName(telling, entry, [name])}: ${told.join(', ')}`
    })
    .join('; ')
