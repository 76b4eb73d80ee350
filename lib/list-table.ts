import type { Locale } from '@/domain/language'
import { type Running, widthOf } from '@/domain/list/run-list'
import type { ListFormat } from '@/domain/lists/list-format'
import { fileName } from './file-name'
import { endings, type ListTable, listFile, mediaTypes } from './list-file'
import { inWords, wordsOf } from './list-in-words'

type Asked = { name: string; format: ListFormat; locale: Locale }

/** A list with every heading and cell in a language, its rows as they come. */
function listTable(running: Running, { name, locale }: Asked): ListTable {
  const headings = inWords(locale, 'columns')
  const words = wordsOf(running.event, locale)
  const of = running.partnership?.name ?? running.event.texts[locale].title
  return {
    title: `${name} – ${of}`,
    headings: running.columns.map((one) => ({ title: headings(one), width: widthOf(one) })),
    rows: running.rows(words),
  }
}

/** A list as a file. */
export const fileOf = (running: Running, asked: Asked) =>
  listFile(asked.format, listTable(running, asked), asked.locale)

/** What its file is called: the list, what it is of, and the day. */
export const nameOfFile = ({ event, partnership }: Running, { name, format }: Asked) =>
  fileName([name, partnership?.slug ?? event.slug], endings[format])

/** A list as a download. */
export function download(running: Running, asked: Asked): Response {
  return new Response(fileOf(running, asked), {
    headers: {
      'content-type': mediaTypes[asked.format],
      'content-disposition': `attachment; filename="${nameOfFile(running, asked)}"`,
      'cache-control': 'no-store',
    },
  })
}

export const nothing = () => new Response(null, { status: 404 })
