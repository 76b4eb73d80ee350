import type { Locale } from '@/domain/language'
import type { Cell } from '@/domain/lists/columns'
import { csv } from '@/domain/lists/csv'
import type { ListFormat } from '@/domain/lists/list-format'
import { xlsx } from '@/domain/lists/xlsx'
import { pdfOf } from './list-pdf'

/** A list on its way into a file: its rows come some at a time, and are asked for only as they are written. */
export type ListTable = {
  /** What stands above it: the list's and the event's name. */
  title: string
  headings: { title: string; width: number }[]
  rows: AsyncIterable<Cell[][]>
}

/** A list as a file of a format, as a stream. */
export function listFile(
  format: ListFormat,
  table: ListTable,
  locale: Locale,
): ReadableStream<Uint8Array> {
  if (format === 'pdf') return pdfOf(table, locale)
  return new ReadableStream({
    async start(controller) {
      const rows: Cell[][] = []
      for await (const part of table.rows) rows.push(...part)
      const titles = table.headings.map(({ title }) => title)
      const body =
        format === 'xlsx'
          ? await xlsx(table.title.slice(0, 31), table.headings, rows)
          : new TextEncoder().encode(
              format === 'json'
                ? JSON.stringify(
                    rows.map((row) => Object.fromEntries(titles.map((t, i) => [t, row[i]]))),
                  )
                : csv(titles, rows),
            )
      controller.enqueue(new Uint8Array(body))
      controller.close()
    },
  })
}

export const mediaTypes: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  semicolons: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
}

export const endings: Record<ListFormat, string> = {
  xlsx: 'xlsx',
  csv: 'csv',
  semicolons: 'csv',
  pdf: 'pdf',
  json: 'json',
}
