import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { placeIsOffered } from '@/domain/application/accept-place'
import { can } from '@/domain/permissions'
import { loadMyApplication } from '../load-application'
import { DeclineQuestion } from './decline-question'

type Props = { params: Promise<{ reference: string }> }

/** What declining an offered place means, before it is done. */
export default async function Decline({ params }: Props) {
  const [{ person, mine }, locale, t] = await Promise.all([
    params.then(({ reference }) => loadMyApplication(reference)),
    getLocale(),
    getTranslations('application'),
  ])
  const { registration, event } = mine
  if (!can.answerPlace(person, registration)) notFound()
  const own = `/${locale}/my/${registration.reference}`
  // What has become of the offer is told there.
  if (!placeIsOffered(mine)) redirect(own)
  return (
    <DeclineQuestion
      reference={registration.reference}
      title={t('declineTitle')}
      lead={event.texts[locale].title}
      back={own}
      submit={t('declineButton', { reference: registration.reference })}
    >
      <p>{t('declineLead')}</p>
    </DeclineQuestion>
  )
}
