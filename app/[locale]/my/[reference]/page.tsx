import { getLocale, getTranslations } from 'next-intl/server'
import { AnswersSummary } from '@/components/answers-summary'
import { ActButton } from '@/components/form/act-button'
import { FundingInWords } from '@/components/funding-in-words'
import { StatusTag } from '@/components/status-tag'
import { dates } from '@/domain/in-words'
import { readableNumber } from '@/domain/people/mobile'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { pageTitle } from '@/lib/page-title'
import { withdraw } from '../actions'
import { loadMine } from './load'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('my')
  return pageTitle(t('one', { reference: (await params).reference.toUpperCase() }))
}

export default async function Mine({ params }: Props) {
  const [{ person, mine }, locale, t] = await Promise.all([
    loadMine((await params).reference),
    getLocale(),
    getTranslations('my'),
  ])
  const { registration, event, party, partnership, sensitive, declined } = mine
  const alive = isLiving(registration.status)
  const address = `/${locale}/my/${registration.reference}`
  return (
    <div className="column">
      <p className="no-print mb-6">
        <a href={`/${locale}/my`}>← {t('title')}</a>
      </p>
      <p className="font-semibold text-accent">
        {event.texts[locale].title} · {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <h1 className="mt-1">{t('one', { reference: registration.reference })}</h1>
      <div className="mt-4">
        <StatusTag status={registration.status} />
      </div>
      {registration.status === 'cancelled' && (
        <p className="mt-4">{t('cancelled', { email: person.email })}</p>
      )}
      {declined && (
        <p className="mt-4">
          <strong>{t('declinedReason')}:</strong> {declined}
        </p>
      )}
      {alive && (
        <p className="lead mt-4 text-ink">
          <FundingInWords {...mine} />
        </p>
      )}
      <h2 className="mt-10 mb-4">{t('answers')}</h2>
      <AnswersSummary
        event={event}
        from={{ ...party, partnership, email: person.email }}
        answers={{
          you: { ...registration, mobile: readableNumber(registration.mobile) },
          stay: registration,
          needs: sensitive,
          visibility: registration,
        }}
      />
      <p className="mt-4 text-quiet">{t('change', { email: event.contactEmail })}</p>

      {sensitive && can.withdrawConsent(person, registration) && (
        <section className="no-print mt-10">
          <p>{t('withdrawText')}</p>
          <ActButton
            action={withdraw}
            hidden={{ reference: registration.reference }}
            submit={t('withdraw')}
            look="plain"
          />
        </section>
      )}
      {alive && can.cancelRegistration(person, registration) && (
        <p className="no-print mt-10">
          <a className="button plain" href={`${address}/cancel`}>
            {t('cancel')}
          </a>
        </p>
      )}
      {!alive && (
        <p className="no-print mt-10">
          <a href={`/${locale}/events/${event.slug}/register`}>{t('registerAgain')}</a>
        </p>
      )}
    </div>
  )
}
