import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { placeIsOffered } from '@/domain/application/accept-place'
import { can } from '@/domain/permissions'
import { referenceForm } from '@/domain/registration/act-form'
import { leavePlace } from '../../application-actions'
import { loadMyApplication } from '../load-application'

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
    <Question
      form="reference"
      schema={referenceForm}
      title={t('declineTitle')}
      lead={event.texts[locale].title}
      back={own}
      action={leavePlace}
      hidden={{ reference: registration.reference }}
      submit={t('declineButton', { reference: registration.reference })}
      look="grave"
    >
      <p>{t('declineLead')}</p>
    </Question>
  )
}
