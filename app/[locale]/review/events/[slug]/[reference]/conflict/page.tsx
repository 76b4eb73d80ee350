import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { applicationToReview } from '@/domain/review/application-to-review'
import { conflictForm } from '@/domain/review/review-form'
import { db } from '@/lib/db'
import { reviewingPerson } from '@/lib/reviewing'
import { declare } from '../../../../actions'

type Props = { params: Promise<{ slug: string; reference: string }> }

/** What declaring a conflict of interest means, before it is done. */
export default async function Conflict({ params }: Props) {
  const person = await reviewingPerson()
  const { slug, reference } = await params
  const [locale, t, it] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    applicationToReview(db(), person, slug, reference),
  ])
  if (!it?.open) notFound()
  const { application } = it
  return (
    <Question
      form="conflict"
      schema={conflictForm}
      title={t('conflictTitle', { reference: application.reference })}
      lead={`${application.givenNames} ${application.familyName}`}
      back={`/${locale}/review/events/${slug}/${application.reference}`}
      action={declare}
      hidden={{ event: slug, reference: application.reference }}
      submit={t('conflictButton')}
      look="grave"
    >
      <div className="space-y-3">
        <p>{t('conflictWhat')}</p>
        <p>{t('conflictDoes')}</p>
      </div>
    </Question>
  )
}
