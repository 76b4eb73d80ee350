import { coordinatedPartnership } from '@/lib/coordinated'
import { exportList } from '@/lib/export-list'

type Context = {
  params: Promise<{ locale: string; slug: string; partnership: string; format: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { locale, slug, partnership, format } = await params
  const coordinated = await coordinatedPartnership(slug, partnership)
  return exportList(coordinated, locale === 'sv' ? 'sv' : 'en', format)
}
