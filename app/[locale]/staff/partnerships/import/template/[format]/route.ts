import { can } from '@/domain/permissions'
import { importExample } from '@/lib/import-template'
import { inParts } from '@/lib/in-parts'
import { listFile, mediaTypes } from '@/lib/list-file'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; format: string }> }

/** The headings that a file of partnerships has, with an example to write over. */
export async function GET(_request: Request, { params }: Context) {
  const { locale: language, format } = await params
  const isThere = format === 'csv' || format === 'xlsx'
  if (!can.managePartnerships(await currentPerson()) || !isThere)
    return new Response(null, { status: 404 })
  const locale = language === 'sv' ? 'sv' : 'en'
  const { headings, rows, sheet, fileName } = await importExample(locale)
  const table = { title: sheet, ...inParts({ headings, rows }) }
  // Written over in a spreadsheet: the CSV is the one that opens there by itself.
  return new Response(listFile(format === 'csv' ? 'semicolons' : format, table, locale), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${fileName}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
