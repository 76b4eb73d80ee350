import type { Locale } from '@/domain/language'
import type { Cell } from '@/domain/lists/cell'
import { csv } from '@/domain/lists/csv'
import { json } from '@/domain/lists/json'
import { type ListFormat, listFormats } from '@/domain/lists/list-format'
import { xlsx } from '@/domain/lists/xlsx'
import { pdfOf } from './list-pdf'
import { streamOf } from './stream-of'

/** A list on its way into a file: its rows come some at a time, and are asked for only as they are written. */
export type ListTable = {
  /** What stands above it: the list's and the event's name. */
  title: string
  headings: { title: string; width: number }[]
  rows: AsyncIterable<Cell[][]>
}

/**
 * A list as a file of a format, as a stream: rows are asked for as it is read, and no more once its
 * reader is gone. When rows fail, so does the stream: whoever uses it says so in the log.
 */
export function listFile(
  format: ListFormat,
  table: ListTable,
  locale: Locale,
): ReadableStream<Uint8Array> {
  if (format === 'pdf') return pdfOf(table, locale)
  const { title, headings, rows } = table
  if (format === 'xlsx') return streamOf(xlsx(title, headings, rows))
  const titles = headings.map((heading) => heading.title)
  if (format === 'json') return streamOf(json(titles, rows))
  return streamOf(csv(titles, rows, format === 'csv' ? ',' : ';'))
}

export const mediaTypes: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  semicolons: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
}

export const endings = {
  xlsx: 'xlsx',
  csv: 'csv',
  semicolons: 'csv',
  pdf: 'pdf',
  json: 'json',
} as const satisfies Record<ListFormat, string>

// Published before there were two kinds of CSV.
const formerly: Record<string, ListFormat> = { csv: 'semicolons', commas: 'csv' }

/** The format that stands in the address of a download: `csv` is the one with semicolons there. */
export const formatAt = (address: string): ListFormat | undefined =>
  Object.hasOwn(formerly, address)
    ? formerly[address]
    : listFormats.find((format) => format === address)
