import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { EventPage } from '@/components/event/event-page'
import { invitedPage } from '@/domain/event/invited-page'
import { eventBySlug, invitedPartnerships } from '@/domain/event/published'
import { windowState } from '@/domain/event/window'
import { partnershipFilter } from '@/domain/partnership/partnership-filter'
import { db } from '@/lib/db'
import { pageTitle } from '@/lib/page-title'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

const load = cache(async (slug: string) => (await eventBySlug(db(), slug)) ?? notFound())

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  const event = await load((await params).slug)
  return pageTitle(event.texts[await getLocale()].title)
}

export default async function PublicEventPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const [event, partnerships, locale] = await Promise.all([
    load(slug),
    invitedPartnerships(db(), slug),
    getLocale(),
  ])
  return (
    <EventPage
      event={event}
      invited={invitedPage(partnerships, partnershipFilter.parse(query))}
      state={windowState(event)}
      locale={locale}
      here={`/${locale}/events/${slug}`}
    />
  )
}
