import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Refused } from '@/components/form/refused'
import { withQuery } from '@/components/query'
import { StateTag } from '@/components/review/state-tag'
import { applicationToReview } from '@/domain/review/application-to-review'
import { queueFilter } from '@/domain/review/queue-filter'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { reviewingPerson } from '@/lib/reviewing'
import { Application } from './application'
import { Others, Said } from './others'
import { ReviewForm } from './review-form'
import { ShortcutsInWords } from './shortcuts-in-words'
import { Way } from './way'

type Props = {
  params: Promise<{ slug: string; reference: string }>
  searchParams: Promise<Record<string, string>>
}

/** One application: what was applied with on the left, the reviewer's own review on the right. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const person = await reviewingPerson()
  const [{ slug, reference }, query] = await Promise.all([params, searchParams])
  const part = queueFilter.parse(query)
  const [locale, t, found] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    applicationToReview(db(), person, slug, reference, part),
  ])
  const it = found ?? notFound()
  const { event, application, review, open, others } = it
  const name = `${application.givenNames} ${application.familyName}`
  const here = `/${locale}/review/events/${slug}`
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/review`, name: t('title') },
          { href: withQuery(here, { ...part }), name: t('queue') },
        ]}
      />
      <Refused code={query.refused} />
      <Way here={here} part={part} {...it} />
      <p className="mt-5 font-semibold text-accent">
        {application.reference} · {event.texts[locale].title}
      </p>
      <h1>{name}</h1>
      <div className="mt-8 grid gap-x-12 gap-y-12 md:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)]">
        <Application application={application} themes={event.themes} />
        <section
          aria-labelledby="yours"
          // As tall as the screen at most, with room for the ring around what has the focus.
          className="border-line border-t pt-8 md:sticky md:top-0 md:col-start-2 md:row-span-2 md:row-start-1 md:max-h-screen md:self-start md:overflow-y-auto md:border-t-0 md:p-2 md:pb-0"
        >
          <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
            <h2 id="yours">{t('yours')}</h2>
            {review.submittedAt && <StateTag state="submitted" />}
          </div>
          {open ? (
            <>
              {review.submittedAt && (
                <p role="status" className="mb-6 rounded-md bg-soft p-4">
                  {t('isSubmitted')}
                </p>
              )}
              <ReviewForm it={it} part={part} title={`${name}: ${t('yours')}`} />
              <p className="mt-8">
                <a href={`${here}/${application.reference}/conflict`}>{t('conflictLink')}</a>
              </p>
              {event.criteria.length > 0 && <ShortcutsInWords criteria={event.criteria} />}
            </>
          ) : (
            <>
              <title>{await fullTitle(name)}</title>
              <p className="mb-6 rounded-md bg-warm-soft p-4 text-warm">{t('isClosed')}</p>
              <Said review={review} criteria={event.criteria} />
            </>
          )}
        </section>
        <Others others={others} criteria={event.criteria} />
      </div>
    </>
  )
}
