import { getTranslations } from 'next-intl/server'
import { download, nothing } from '@/app/[locale]/my/[reference]/download'
import { badgesOf } from '@/domain/badge/of-event'
import { can } from '@/domain/permissions'
import { badgesFile } from '@/lib/badges-file'
import { daysFile } from '@/lib/days-file'
import { db } from '@/lib/db'
import { fileName } from '@/lib/file-name'
import { noteExport } from '@/lib/note-export'
import { sheetOf } from '@/lib/pdf/badge-sheets'

type Context = { params: Promise<{ locale: string; slug: string }> }

/**
 * The sheets of badges: of one person, of a printing, or of everybody who comes. As often as they
 * are wanted: what counts as printed was noted before.
 */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug } = await params
  const asking = await daysFile(slug, locale, can.printBadges)
  if (!asking) return nothing()
  const { person, event } = asking
  const asked = new URL(request.url).searchParams
  const [reference, printing] = [asked.get('reference'), asked.get('printing')]
  const wanted = (await badgesOf(db(), event.id)).filter(({ badge, printedAt }) =>
    reference
      ? badge.reference === reference
      : !printing || String(printedAt?.getTime()) === printing,
  )
  if (wanted.length === 0) return nothing()
  const taken = { format: 'pdf', people: wanted.length, of: 'badges' } as const
  await noteExport(person, { eventId: event.id }, taken)
  const sheets = badgesFile(
    wanted.map(({ badge }) => badge),
    event,
    sheetOf(asked.get('sheet')),
  )
  const t = await getTranslations({ locale: asking.locale, namespace: 'badges' })
  return download(sheets, 'application/pdf', fileName([t('title'), event.slug], 'pdf'))
}
