import { coordinatedEvent } from '@/lib/coordinated'
import { exportList } from '@/lib/export-list'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale, slug, format } = await params
  return exportList(await coordinatedEvent(slug), locale === 'sv' ? 'sv' : 'en', format)
}
