import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeclineQuestion } from '@/app/[locale]/my/[reference]/decline/decline-question'
import { placeIsOffered } from '@/domain/application/accept-place'
import { oneApplication } from '@/domain/application/one-application'
import { can } from '@/domain/permissions'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string; reference: string }> }

/** What declining an offered place for somebody means, before it is done. */
export default async function DeclineForThem({ params }: Props) {
  const { slug, reference } = await params
  const { event, person } = await staffEvent(slug)
  const one = (await oneApplication(db(), person, event.id, reference)) ?? notFound()
  const { registration } = one
  if (!can.answerPlace(person, registration)) notFound()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('ranking')])
  const theirs = `/${locale}/staff/events/${slug}/applications/${registration.reference}`
  // What has become of the offer is told there.
  if (!placeIsOffered(one)) redirect(theirs)
  return (
    <DeclineQuestion
      reference={registration.reference}
      title={t('declineTitle', { name: `${registration.givenNames} ${registration.familyName}` })}
      lead={event.texts[locale].title}
      back={theirs}
      submit={t('declineButton', { reference: registration.reference })}
    >
      <p>{t('declineLead')}</p>
    </DeclineQuestion>
  )
}
