import type { Locale } from '@/domain/language'
import type { ListTable } from './list-file'

/** A list as a PDF to be printed: a table under its title, with page numbers and the date. */
export function pdfOf(_table: ListTable, _locale: Locale): ReadableStream<Uint8Array> {
  throw new Error('not there yet')
}
