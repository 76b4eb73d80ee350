import { getLocale, getTranslations } from 'next-intl/server'
import { ListTable } from '@/components/attendees/coordinator-list'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { withQuery } from '@/components/query'
import { pageSize } from '@/domain/lists/attendee-filter'
import { countOwnExpense } from '@/domain/lists/invoices'
import { db } from '@/lib/db'
import { invoiceList } from '@/lib/invoice-list'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ page?: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('invoices'))

/** Whom to send an invoice, and for what: a page of it on the screen, all of it in the file. */
export default async function Invoices({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const page = pageOf(asked.page)
  const { event } = await staffEvent(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('staff')])
  const [{ headings, rows }, count] = await Promise.all([
    invoiceList(event, locale, page),
    countOwnExpense(db(), event.id),
  ])
  const here = `/${locale}/staff/events/${slug}/invoices`
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('invoices')}</h1>
      <p className="mt-3 text-quiet">{t('invoicesLead')}</p>
      <ListTable
        here={here}
        title={t('invoices')}
        headings={headings}
        rows={rows.map((cells) => cells.map(String))}
      />
      <Pages
        page={page}
        pages={Math.ceil(count / pageSize)}
        to={(page) => withQuery(here, { page })}
      />
    </>
  )
}
