import { getLocale, getTranslations } from 'next-intl/server'
import { ListTable } from '@/components/attendees/coordinator-list'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { invoiceList } from '@/lib/invoice-list'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('invoices'))

/** Whom to send an invoice, and for what: on the screen as in the file. */
export default async function Invoices({ params }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('staff')])
  const { headings, rows } = await invoiceList(event, locale)
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('invoices')}</h1>
      <p className="mt-3 text-quiet">{t('invoicesLead')}</p>
      <ListTable
        here={`/${locale}/staff/events/${slug}/invoices`}
        title={t('invoices')}
        headings={headings}
        rows={rows.map((cells) => cells.map(String))}
      />
    </>
  )
}
