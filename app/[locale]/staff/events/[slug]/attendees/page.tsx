import { getLocale, getTranslations } from 'next-intl/server'
import { AttendeeTable } from '@/components/attendees/attendee-table'
import { Filters } from '@/components/attendees/filters'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { attendeeFilter, pageSize } from '@/domain/lists/attendee-filter'
import { attendees, countAttendees } from '@/domain/lists/attendees'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { Participants } from './participants'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export const generateMetadata = async () => pageTitle((await getTranslations('staff'))('attendees'))

export default async function Attendees({ params, searchParams }: Props) {
  const { slug } = await params
  const { event } = await staffEvent(slug)
  if (event.kind === 'academy') return <Participants event={event} />
  const filter = attendeeFilter.parse(await searchParams)
  const scope = { eventId: event.id }
  const [locale, t, found, counts] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    attendees(db(), scope, filter),
    countAttendees(db(), scope, filter),
  ])
  const here = `/${locale}/staff/events/${slug}/attendees`
  return (
    <>
      <Breadcrumbs way={[{ href: `/${locale}/staff`, name: t('title') }]} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('attendees')}</h1>
      <Filters here={here} filter={filter} counts={counts} />
      <p className="mt-8 mb-2 text-quiet" role="status">
        {t('found', { count: counts.total })}
      </p>
      <AttendeeTable attendees={found} here={here} filter={filter} locale={locale} />
      <Pages here={here} filter={filter} pages={Math.ceil(counts.total / pageSize)} />
    </>
  )
}
