import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { editPartnershipForm } from '@/domain/partnership/form'
import { typedOf } from '@/domain/partnership/typed-of'
import { staffPartnership } from '@/lib/staff-partnership'
import { savePartnership } from '../../actions'
import { PartnershipFields } from '../../fields'
import { problemsOfPartnership } from '../../problems'

type Props = { params: Promise<{ slug: string }> }

export default async function EditPartnership({ params }: Props) {
  const { slug } = await params
  const partnership = await staffPartnership(slug)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('partnerships')])
  return (
    <Question
      form="editPartnership"
      schema={editPartnershipForm}
      fields={problemsOfPartnership}
      title={t('editTitle', { name: partnership.name })}
      lead={t('editLead')}
      back={`/${locale}/staff/partnerships/${slug}`}
      action={savePartnership}
      hidden={{ partnershipId: partnership.id, version: String(partnership.version) }}
      submit={t('save')}
    >
      <PartnershipFields initial={typedOf(partnership)} count={partnership.parties.length} />
    </Question>
  )
}
