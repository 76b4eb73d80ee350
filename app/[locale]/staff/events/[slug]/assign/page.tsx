import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { withQuery } from '@/components/query'
import { pageSize } from '@/domain/lists/attendee-filter'
import { assignFilter, isShown } from '@/domain/review/assign-filter'
import { assignments } from '@/domain/review/assignments'
import { academyForStaff } from '@/lib/academy-for-staff'
import { db } from '@/lib/db'
import { fullTitle } from '@/lib/page-title'
import { AssignFilters } from './assign-filters'
import { AssignForm } from './assign-form'
import { PlanQuestion } from './plan-question'
import { Told } from './told'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

/** Which application is reviewed by whom: many assigned at once, or all of them evenly. */
export default async function Assign({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const { event } = await academyForStaff(slug)
  const [locale, t, staff, found] = await Promise.all([
    getLocale(),
    getTranslations('assigning'),
    getTranslations('staff'),
    assignments(db(), event.id),
  ])
  const { applications, reviewers } = found
  const filter = assignFilter.parse(query)
  const shown = applications.filter((one) => isShown(one, filter))
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const page = Math.min(filter.page ?? 1, pages)
  const desk = `/${locale}/staff/events/${slug}`
  const here = `${desk}/assign`
  const title = await fullTitle(t('title'))
  const canAssign = shown.length > 0 && reviewers.length > 0
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: staff('title') }]} />
      {!canAssign && <title>{title}</title>}
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('title')}</h1>
      <Told query={query} />
      {applications.length === 0 && <p className="mt-4">{t('none')}</p>}
      <p className="mt-4">
        {reviewers.length === 0 && t('noReviewers')}{' '}
        <a href={`${desk}/reviewers`}>{t('toReviewers')}</a>
      </p>
      {applications.length > 0 && reviewers.length > 0 && <PlanQuestion action={`${here}/plan`} />}
      {applications.length > 0 && (
        <>
          <AssignFilters
            here={here}
            filter={filter}
            applications={applications}
            reviewers={reviewers}
            themes={event.themes}
          />
          <p className="mt-8 mb-2 text-quiet" role="status">
            {t('found', { count: shown.length })}
          </p>
          {canAssign && (
            <AssignForm
              event={event}
              filter={filter}
              applications={shown.slice((page - 1) * pageSize, page * pageSize)}
              count={shown.length}
              reviewers={reviewers}
              title={title}
            />
          )}
          <Pages
            page={page}
            pages={pages}
            to={(page) => withQuery(here, { ...filter, page: page > 1 ? page : undefined })}
          />
        </>
      )}
    </>
  )
}
