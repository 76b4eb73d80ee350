import { getTranslations } from 'next-intl/server'
import { changesInWords } from '@/components/audit/words'
import { type LogEntry, logEntries } from '@/domain/audit/log'
import { type LogFilter, logFilter } from '@/domain/audit/log-filter'
import { namesIn } from '@/domain/audit/names'
import { calendarDay, now } from '@/domain/clock'
import type { Locale } from '@/domain/language'
import { csv } from '@/domain/lists/csv'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { noteLogExport } from '@/lib/note-log-export'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; format: string }> }

// So many entries are read at a time: the file may hold the whole log.
const chunk = 500

/** The entries of the log that an address asks for, as a file; that it was taken stands in the log. */
export async function GET(request: Request, { params }: Context) {
  const { locale: language, format } = await params
  const locale: Locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  if (!person || !can.seeLog(person) || format !== 'csv') return new Response(null, { status: 404 })
  const { search, searchParams } = new URL(request.url)
  const filter = logFilter.parse(Object.fromEntries(searchParams))
  const t = await getTranslations({ locale, namespace: 'log' })
  await noteLogExport(person, search.slice(1))
  return new Response(stream(lines(filter, locale)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('file')}-${calendarDay(now())}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

const stream = (parts: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })

async function* lines(filter: LogFilter, locale: Locale) {
  const t = await getTranslations({ locale })
  const write = new TextEncoder()
  const columns = ['at', 'act', 'by', 'registration', 'event', 'partnership', 'subject', 'change']
  yield write.encode(
    csv(
      columns.map((name) => t(`log.columns.${name as 'at'}`)),
      [],
    ),
  )
  for (let before = filter.before; ; ) {
    const entries = await logEntries(db(), { ...filter, before }, chunk)
    const names = await namesIn(db(), locale, entries)
    const nameOf = (id: string | null) => (id && names.get(id)?.name) || ''
    const row = (entry: LogEntry) => [
      entry.at,
      t(`acts.${entry.act}`),
      entry.actorId === null ? t('staff.system') : (entry.actor ?? t('log.gone')),
      entry.registration?.reference ?? '',
      nameOf(entry.eventId),
      nameOf(entry.partnershipId),
      nameOf(entry.subjectId) || (entry.subjectKind ? t(`log.kinds.${entry.subjectKind}`) : ''),
      changesInWords({ t, locale, names }, entry)
        .map(({ field, was, is }) => [field, [was, is].filter(Boolean).join(' → ')].join(': '))
        .join('; '),
    ]
    // The file has its heading already, and its mark before that.
    yield write.encode(csv([], entries.map(row)).replace('\uFEFF\r\n', ''))
    before = entries.at(-1)?.id
    if (entries.length < chunk) return
  }
}
