import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { oneApplication } from '@/domain/application/one-application'
import { cancelForm } from '@/domain/registration/act-form'
import { isLiving } from '@/domain/registration/answers'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import { withdrawIt } from '../../../../../../my/application-actions'

type Props = { params: Promise<{ slug: string; reference: string }> }

/** What it means to end somebody's application, before it is done. */
export default async function End({ params }: Props) {
  const { slug, reference } = await params
  const { event, person } = await staffEvent(slug)
  const one = (await oneApplication(db(), person, event.id, reference)) ?? notFound()
  const { registration, place } = one
  if (!isLiving(registration.status)) notFound()
  const [locale, t, form] = await Promise.all([
    getLocale(),
    getTranslations('ranking'),
    getTranslations('form'),
  ])
  return (
    <Question
      form="cancel"
      schema={cancelForm}
      title={t('endTitle', { name: `${registration.givenNames} ${registration.familyName}` })}
      lead={event.texts[locale].title}
      back={`/${locale}/staff/events/${slug}/applications/${registration.reference}`}
      action={withdrawIt}
      hidden={{ reference: registration.reference }}
      submit={t('endButton', { reference: registration.reference })}
      look="grave"
    >
      <p>{t(place ? 'endPlace' : 'endLead')}</p>
      <TextField name="reason" label={t('endReason')} optional={form('optional')} long />
    </Question>
  )
}
