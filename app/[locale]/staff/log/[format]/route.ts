import { getTranslations } from 'next-intl/server'
import { changesInWords, subjectName } from '@/domain/audit/in-words'
import { type LogEntry, logEntries } from '@/domain/audit/log'
import { type LogFilter, logFilter } from '@/domain/audit/log-filter'
import { namesIn } from '@/domain/audit/names'
import type { Locale } from '@/domain/language'
import type { Cell } from '@/domain/lists/cell'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { listResponse } from '@/lib/export-list'
import { endings, formatAt } from '@/lib/list-file'
import { noteLogExport } from '@/lib/note-log-export'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; format: string }> }

// So many entries are read at a time: the file may hold the whole log.
const chunk = 500

/** The entries of the log that an address asks for, as a file; that it was taken stands in the log. */
export async function GET(request: Request, { params }: Context) {
  const { locale: language, format: asked } = await params
  const locale: Locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const format = formatAt(asked)
  if (!person || !can.seeLog(person) || !format) return new Response(null, { status: 404 })
  const { search, searchParams } = new URL(request.url)
  const filter = logFilter.parse(Object.fromEntries(searchParams))
  const t = await getTranslations({ locale, namespace: 'log' })
  await noteLogExport(person, endings[format], search.slice(1))
  const headings = columns.map(([name, width]) => ({ title: t(`columns.${name}`), width }))
  return listResponse(
    { title: t('title'), headings, rows: rowsOf(filter, locale) },
    { format, locale, name: [t('file')] },
  )
}

const columns = [
  ['at', 18],
  ['act', 30],
  ['by', 32],
  ['registration', 14],
  ['event', 32],
  ['partnership', 32],
  ['subject', 28],
  ['change', 60],
] as const

async function* rowsOf(filter: LogFilter, locale: Locale): AsyncGenerator<Cell[][]> {
  const t = await getTranslations({ locale })
  for (let before = filter.before; ; ) {
    const entries = await logEntries(db(), { ...filter, before }, chunk)
    const names = await namesIn(db(), locale, entries)
    const nameOf = (id: string | null) => (id && names.get(id)?.name) || ''
    const row = (entry: LogEntry): Cell[] => [
      entry.at,
      t(`acts.${entry.act}`),
      entry.actorId === null ? t('staff.system') : (entry.actor ?? t('log.gone')),
      entry.registration?.reference ?? '',
      nameOf(entry.eventId),
      nameOf(entry.partnershipId),
      entry.subjectKind ? subjectName({ t, names }, entry.subjectKind, entry.subjectId ?? '') : '',
      changesInWords({ t, locale, names }, entry)
        .map(({ field, was, is }) => [field, [was, is].filter(Boolean).join(' → ')].join(': '))
        .join('; '),
    ]
    yield entries.map(row)
    before = entries.at(-1)?.id
    if (entries.length < chunk) return
  }
}
