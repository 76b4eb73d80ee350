import { csv } from '@/domain/lists/csv'
import { xlsx } from '@/domain/lists/xlsx'
import { can } from '@/domain/permissions'
import { importExample } from '@/lib/import-template'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; format: string }> }

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The headings that a file of partnerships has, with an example to write over. */
export async function GET(_request: Request, { params }: Context) {
  const { locale: language, format } = await params
  const type = Object.hasOwn(types, format) ? types[format as keyof typeof types] : null
  if (!can.managePartnerships(await currentPerson()) || !type)
    return new Response(null, { status: 404 })
  const locale = language === 'sv' ? 'sv' : 'en'
  const { headings, rows, sheet, fileName } = await importExample(locale)
  const titles = headings.map(({ title }) => title)
  const body =
    format === 'csv' ? csv(titles, rows) : new Uint8Array(await xlsx(sheet, headings, rows))
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
