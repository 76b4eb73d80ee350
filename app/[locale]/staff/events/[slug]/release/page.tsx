import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { ActButton } from '@/components/form/act-button'
import { attendeeFilter, queryOf } from '@/domain/lists/attendee-filter'
import { attendees } from '@/domain/lists/attendees'
import { living } from '@/domain/registration/answers'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'
import { releaseAll } from '../actions'
import { AttendeeTable } from '../attendees/attendee-table'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ done?: string }>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('staff'))('releaseTitle'))

/** Who is told what, before it is done. */
export default async function Release({ params, searchParams }: Props) {
  const [{ slug }, { done }] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const filter = attendeeFilter.parse({ decision: 'held' })
  const [locale, t, held] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    attendees(db(), { eventId: event.id }, { is: { decision: ['held'], status: [...living] } }),
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
      <p className="font-semibold text-accent">{event.texts[locale].title}</p>
      <h1>{t('releaseTitle')}</h1>
      {held.length === 0 ? (
        <p className="mt-4">{done ? t('released') : t('releaseNone')}</p>
      ) : (
        <>
          <p className="mt-4 mb-6">{t('releaseLead')}</p>
          <AttendeeTable
            {...{ event, attendees: held, filter }}
            to={(changed) => `${list}?${queryOf({ ...filter, ...changed })}`}
          />
          <div className="mt-8">
            <ActButton
              action={releaseAll}
              hidden={{ eventId: event.id }}
              submit={t('releaseAll', { count: held.length })}
            />
          </div>
        </>
      )}
    </>
  )
}
