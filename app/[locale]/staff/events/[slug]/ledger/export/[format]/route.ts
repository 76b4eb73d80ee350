import { eventForStaff } from '@/domain/event/published'
import { booksFilter } from '@/domain/ledger/books-filter'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { exportTable } from '@/lib/export-list'
import { ledgerList } from '@/lib/ledger-list'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale: language, slug, format } = await params
  const locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const event = person && can.keepBooks(person) ? await eventForStaff(db(), slug) : null
  if (!event || !person) return new Response(null, { status: 404 })
  const filter = booksFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return exportTable(await ledgerList(event, filter, locale), {
    ...{ person, locale, format, slug, about: event.texts[locale].title },
    scope: { eventId: event.id },
    of: 'costs',
  })
}
