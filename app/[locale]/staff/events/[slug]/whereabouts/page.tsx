import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { staffEvent } from '@/lib/staff-only'

type Props = { params: Promise<{ slug: string }> }

/** An address from before there were settings. */
export default async function WhereaboutsPage({ params }: Props) {
  const { event } = await staffEvent((await params).slug)
  redirect(`/${await getLocale()}/staff/events/${event.slug}/settings/venue`)
}
