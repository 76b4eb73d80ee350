import { download, nothing } from '@/app/[locale]/my/[reference]/download'
import { badgesOf } from '@/domain/badge/of-event'
import { badgesFile } from '@/lib/badges-file'
import { badgesToPrint } from '@/lib/badges-to-print'
import { db } from '@/lib/db'
import { sheetOf } from '@/lib/pdf/badge-sheets'

type Context = { params: Promise<{ slug: string }> }

/**
 * The sheets of badges: of one person, of a printing, or of everybody who comes. As often as they
 * are wanted: what counts as printed was noted before.
 */
export async function GET(request: Request, { params }: Context) {
  const event = await badgesToPrint((await params).slug)
  if (!event) return nothing()
  const asked = new URL(request.url).searchParams
  const [reference, printing] = [asked.get('reference'), asked.get('printing')]
  const wanted = (await badgesOf(db(), event.id)).filter(({ badge, printedAt }) =>
    reference
      ? badge.reference === reference
      : !printing || String(printedAt?.getTime()) === printing,
  )
  if (wanted.length === 0) return nothing()
  const sheets = badgesFile(
    wanted.map(({ badge }) => badge),
    event,
    sheetOf(asked.get('sheet')),
  )
  return download(sheets, 'application/pdf', `badges-${event.slug}.pdf`)
}
