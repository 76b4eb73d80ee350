import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { assignments } from '@/domain/review/assignments'
import { endReviewerForm } from '@/domain/review/review-form'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { dismissReviewer } from '../../actions'

type Props = { params: Promise<{ slug: string; reviewer: string }> }

/** What it means that somebody reviews no more, before it is done. */
export default async function EndReviewer({ params }: Props) {
  const { slug, reviewer: id } = await params
  const { event } = await academyForStaff(slug)
  const [locale, t, { reviewers }] = await Promise.all([
    getLocale(),
    getTranslations('assigning'),
    assignments(db(), event.id),
  ])
  const { email, load, submitted } = reviewers.find((one) => one.id === id) ?? notFound()
  return (
    <Question
      form="endReviewer"
      schema={endReviewerForm}
      title={t('endTitle', { name: email })}
      lead={event.texts[locale].title}
      back={`/${locale}/staff/events/${slug}/reviewers`}
      action={dismissReviewer}
      hidden={{ event: slug, reviewerId: id }}
      submit={t('endButton')}
      look="grave"
    >
      <p>{t('endDoes', { name: email, open: load - submitted, submitted })}</p>
    </Question>
  )
}
