import { eventForStaff } from '@/domain/event/published'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { exportTable } from '@/lib/export-list'
import { invoiceList } from '@/lib/invoice-list'
import { currentPerson } from '@/lib/session'

type Context = { params: Promise<{ locale: string; slug: string; format: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale: language, slug, format } = await params
  const locale = language === 'sv' ? 'sv' : 'en'
  const person = await currentPerson()
  const event = person && can.seeInvoices(person) ? await eventForStaff(db(), slug) : null
  if (!event || !person) return new Response(null, { status: 404 })
  return exportTable(await invoiceList(event, locale), {
    ...{ person, locale, format, slug, about: event.texts[locale].title },
    scope: { eventId: event.id },
    of: 'invoices',
  })
}
