import { eventBySlug } from '@/domain/event/published'
import { calendarEntry } from '@/lib/calendar'
import { db } from '@/lib/db'
import { env } from '@/lib/env'

type Context = { params: Promise<{ locale: string; slug: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale, slug } = await params
  const event = await eventBySlug(db(), slug)
  if (!event) return new Response(null, { status: 404 })
  return new Response(calendarEntry(event, locale === 'sv' ? 'sv' : 'en', env().PUBLIC_URL), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
    },
  })
}
