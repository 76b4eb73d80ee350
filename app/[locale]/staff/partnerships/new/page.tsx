import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { newPartnershipForm } from '@/domain/partnership/form'
import { staffOnly } from '@/lib/staff-only'
import { addPartnership } from '../actions'
import { PartnershipFields } from '../fields'
import { problemsOfPartnership } from '../problems'

export default async function NewPartnership() {
  await staffOnly()
  const [locale, t] = await Promise.all([getLocale(), getTranslations('partnerships')])
  return (
    <Question
      form="newPartnership"
      schema={newPartnershipForm}
      fields={problemsOfPartnership}
      title={t('newTitle')}
      lead={t('newLead')}
      back={`/${locale}/staff/partnerships`}
      action={addPartnership}
      hidden={{}}
      submit={t('add')}
    >
      <PartnershipFields />
    </Question>
  )
}
