import { eventForStaff } from '@/domain/event/published'
import { attendeeFilter } from '@/domain/lists/attendee-filter'
import { exportColumns } from '@/domain/lists/export-columns'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { exportAttendees } from '@/lib/export-list'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

/** The attendees of a view as a file: the same people in the same order, with the same columns. */
export async function GET(request: Request, { params }: Context) {
  const { locale: language, slug, format } = await params
  const locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const event = person && can.workOnAttendees(person) ? await eventForStaff(db(), slug) : null
  if (!event || !person) return new Response(null, { status: 404 })
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { page: _, ...filter } = attendeeFilter.parse(query)
  const columns = exportColumns(event.kind, filter)
  return exportAttendees(
    event,
    { columns, filter },
    {
      ...{ person, locale, format, slug, about: event.texts[locale].title },
      scope: { eventId: event.id },
    },
  )
}
