import { eventForStaff } from '@/domain/event/published'
import { placesFilter } from '@/domain/lists/places-picture'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { exportTable } from '@/lib/export-list'
import { placesList } from '@/lib/places-list'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

/** The places of partnerships as a file: all that the filter finds, in the order of the page. */
export async function GET(request: Request, { params }: Context) {
  const { locale: language, slug, format } = await params
  const locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const event = person && can.workAsStaff(person) ? await eventForStaff(db(), slug) : null
  if (!event || !person) return new Response(null, { status: 404 })
  const filter = placesFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { people, ...list } = await placesList(event, filter, locale)
  return exportTable(list, {
    ...{ person, locale, format, slug, people, about: event.texts[locale].title },
    scope: { eventId: event.id },
    of: 'places',
  })
}
