import { getLocale, getTranslations } from 'next-intl/server'
import { AddressAndLanguage } from '@/app/[locale]/questions/address-and-language'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { assignments } from '@/domain/review/assignments'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { appointReviewer } from './actions'
import { ReviewerTable } from './reviewer-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ named?: string; ended?: string; taken?: string }>
}

/** Who reviews an academy and how far they have come; and whoever is to. */
export default async function Reviewers({ params, searchParams }: Props) {
  const [{ slug }, { named, ended, taken }] = await Promise.all([params, searchParams])
  const { event } = await academyForStaff(slug)
  const [locale, t, staff, { reviewers }] = await Promise.all([
    getLocale(),
    getTranslations('assigning'),
    getTranslations('staff'),
    assignments(db(), event.id),
  ])
  const desk = `/${locale}/staff/events/${slug}`
  const done = named
    ? t('named', { name: named })
    : ended && t('ended', { name: ended, count: Number(taken) || 0 })
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: staff('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('reviewers')}</h1>
      <p className="mt-3 text-quiet">
        {t('reviewersLead')} <a href={`${desk}/assign`}>{t('toAssign')}</a>
      </p>
      {done && (
        <p role="status" className="mt-4 rounded-md bg-soft p-4">
          {done}
        </p>
      )}
      {reviewers.length === 0 ? (
        <p className="mt-6">{t('noReviewers')}</p>
      ) : (
        <ReviewerTable reviewers={reviewers} desk={desk} />
      )}
      <section className="column mt-12">
        <QuestionForm
          action={appointReviewer}
          form="nameReviewer"
          hidden={{ event: slug }}
          texts={
            await formTexts(await fullTitle(t('reviewers')), t('nameButton'), ['email', 'language'])
          }
          heading={<h2 className="mb-6">{t('nameTitle')}</h2>}
        >
          <AddressAndLanguage label={t('email')} hint={t('emailHint')} legend={t('language')} />
        </QuestionForm>
      </section>
    </>
  )
}
