import { getLocale, getTranslations } from 'next-intl/server'
import { EventPage } from '@/components/event/event-page'
import { invitedPage } from '@/domain/event/invited-page'
import { invitedPartnerships } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { partnershipFilter } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'
import { staffEvent } from '@/lib/staff-only'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export const generateMetadata = async () =>
  pageTitle((await getTranslations('eventSettings'))('preview'))

/** The event's page as everybody will see it, while it is a draft. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const { event } = await staffEvent(slug)
  const [locale, t, partnerships] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    invitedPartnerships(db(), event.slug),
  ])
  return (
    <>
      <p className="mb-8 rounded-md bg-warm-soft p-4">
        {t('previewLead')}{' '}
        <a href={`/${locale}/staff/events/${event.slug}/settings`}>{t('title')}</a>
      </p>
      <EventPage
        event={event}
        invited={invitedPage(partnerships, partnershipFilter.parse(query))}
        state={windowState(event)}
        locale={locale}
        here={`/${locale}/staff/events/${slug}/preview`}
      />
    </>
  )
}
