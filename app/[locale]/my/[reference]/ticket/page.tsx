import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { QrPicture } from '@/components/qr-picture'
import { pageTitle } from '@/lib/page-title'
import { signedIn } from '@/lib/signed-in'
import { ticketInWords } from '@/lib/ticket-in-words'
import { holdingOf } from '../holding'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('ticket')
  return pageTitle(t('one', { reference: (await params).reference.toUpperCase() }))
}

export default async function TicketPage({ params }: Props) {
  const [{ reference }, person] = await Promise.all([params, signedIn()])
  const [holding, locale, t, my] = await Promise.all([
    holdingOf(person, reference),
    getLocale(),
    getTranslations('ticket'),
    getTranslations('my'),
  ])
  if (!holding?.comes) notFound()
  const { registration } = holding
  const ticket = await ticketInWords(holding, locale)
  const address = `/${locale}/my/${registration.reference}`
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={address}>← {my('one', { reference: registration.reference })}</a>
      </p>
      <p className="font-semibold text-accent">
        {ticket.title} · {ticket.event}
      </p>
      <h1 className="mt-1 wrap-anywhere">{ticket.name}</h1>
      <div className="mt-6 flex flex-wrap items-center gap-x-8 gap-y-4">
        <div className="w-72 max-w-full">
          <QrPicture code={ticket.code} label={ticket.codeLabel} />
        </div>
        <p className="min-w-0">
          <span className="text-quiet">{ticket.reference.label}</span>
          <br />
          <strong className="text-2xl tabular-nums">{ticket.reference.value}</strong>
        </p>
      </div>
      <p className="mt-4">
        {ticket.show} {ticket.byHand}
      </p>
      <dl className="rows mt-6">
        {ticket.rows.map(({ label, value }) => (
          <div key={label} className="grid gap-x-6 py-3 sm:grid-cols-[10rem_1fr]">
            <dt className="font-semibold">{label}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="no-print mt-8 flex flex-wrap gap-4">
        <a className="button" href={`${address}/ticket.pdf`}>
          {t('pdf')}
        </a>
        <a className="button plain" href={`${address}/calendar.ics`}>
          {t('calendar')}
        </a>
      </div>
      <p className="hint no-print mt-4">
        {t('print')} {t('later')}
      </p>
      <p className="mt-4">{ticket.questions}</p>
    </div>
  )
}
