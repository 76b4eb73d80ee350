import type { Locale } from '@/domain/language'
import type { ListTable } from './list-file'

/** A list as a PDF to be printed: a table under its title, with page numbers and the date. */
export function pdfOf(table: ListTable, locale: Locale): ReadableStream<Uint8Array> {
  let parts: AsyncGenerator<Uint8Array>
  return new ReadableStream(
    {
      async pull(controller) {
        // Heavy, and needed by no other format.
        parts ??= (await import('./pdf/table')).tablePdf(table, locale)
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await parts?.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
