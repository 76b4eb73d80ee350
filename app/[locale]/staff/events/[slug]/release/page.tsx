import { getLocale, getTranslations } from 'next-intl/server'
import { Pages } from '@/components/attendees/pages'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { Refused } from '@/components/form/refused'
import { attendeeFilter, pageSize, queryOf } from '@/domain/lists/attendee-filter'
import { attendees } from '@/domain/lists/attendees'
import { living } from '@/domain/registration/answers'
import { newestEntry } from '@/domain/review/decided-since'
import { countHeld } from '@/domain/review/release'
import { db } from '@/lib/db'
import { pageOf } from '@/lib/page-of'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { releaseAll } from '../actions'
import { AttendeeTable } from '../attendees/attendee-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string; page?: string; refused?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('staff'))('releaseTitle'))

// Whoever does not come any more is told of no decision.
const toBeTold = { is: { decision: ['held' as const], status: [...living] } }

/** Who is told what, before it is done. */
export default async function Release({ params, searchParams }: Props) {
  const [{ slug }, { done, page: written, refused }] = await Promise.all([params, searchParams])
  // Before what is shown is read: what is decided in between counts as not seen.
  const [{ event }, asOf] = await Promise.all([staffEvent(slug), newestEntry(db())])
  const page = pageOf(written)
  const filter = attendeeFilter.parse({ decision: 'held' })
  const [locale, t, shown, held] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    attendees(db(), { eventId: event.id }, { ...toBeTold, page }),
    countHeld(db(), event.id),
  ])
  const list = `/${locale}/staff/events/${slug}/attendees`
  return (
    <>
      <Breadcrumbs
        way={[
          { href: `/${locale}/staff`, name: t('title') },
          { href: list, name: t('attendees') },
        ]}
      />
      <Refused code={refused} />
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('releaseTitle')}</h1>
      {held === 0 ? (
        <p className="mt-4">{done ? t('released') : t('releaseNone')}</p>
      ) : (
        <>
          <p className="mt-4 mb-6">{t('releaseLead')}</p>
          <AttendeeTable
            {...{ event, attendees: shown, filter }}
            to={(changed) => `${list}?${queryOf({ ...filter, ...changed })}`}
          />
          <Pages page={page} pages={Math.ceil(held / pageSize)} to={(page) => `?page=${page}`} />
          <div className="mt-8">
            <ActButton
              action={releaseAll}
              hidden={{ eventId: event.id, version: String(asOf) }}
              submit={t('releaseAll', { count: held })}
            />
          </div>
        </>
      )}
    </>
  )
}
