import type { Locale } from '@/domain/language'
import type { ListTable } from './list-file'
import { streamed } from './pdf/streamed'

/** A list as a PDF to be printed: a table under its title, with page numbers and the date. */
export function pdfOf(table: ListTable, locale: Locale): ReadableStream<Uint8Array> {
  // Heavy, and needed by no other format.
  return streamed(async () => (await import('./pdf/table')).tablePdf(table, locale))
}
