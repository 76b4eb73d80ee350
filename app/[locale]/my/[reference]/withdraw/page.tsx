import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { TextField } from '@/components/form/text-field'
import { can } from '@/domain/permissions'
import { cancelForm } from '@/domain/registration/act-form'
import { isLiving } from '@/domain/registration/answers'
import { withdrawIt } from '../../application-actions'
import { loadMyApplication } from '../load-application'

type Props = { params: Promise<{ reference: string }> }

/** What withdrawing means, before it is done. */
export default async function Withdraw({ params }: Props) {
  const [{ person, mine }, locale, t, form] = await Promise.all([
    params.then(({ reference }) => loadMyApplication(reference)),
    getLocale(),
    getTranslations('application'),
    getTranslations('form'),
  ])
  const { registration, event, place } = mine
  if (!isLiving(registration.status) || !can.withdrawApplication(person, registration)) notFound()
  return (
    <Question
      form="cancel"
      schema={cancelForm}
      title={t(place ? 'leavePlaceTitle' : 'withdrawTitle')}
      lead={event.texts[locale].title}
      back={`/${locale}/my/${registration.reference}`}
      action={withdrawIt}
      hidden={{ reference: registration.reference }}
      submit={t(place ? 'leavePlaceButton' : 'withdrawButton', {
        reference: registration.reference,
      })}
      look="grave"
    >
      <p>{t(place ? 'withdrawPlace' : 'withdrawLead')}</p>
      <TextField name="reason" label={t('withdrawReason')} optional={form('optional')} long />
    </Question>
  )
}
