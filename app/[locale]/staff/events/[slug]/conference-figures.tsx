import { getLocale, getTranslations } from 'next-intl/server'
import { Figures } from '@/components/staff/figures'
import type { Event } from '@/domain/event/seats'
import { eventNumbers } from '@/domain/lists/overview'
import { db } from '@/lib/db'

/** A conference at a glance: registrations, places, the lines, seats, each the way to its list. */
export async function ConferenceFigures({ event }: { event: Event }) {
  const [locale, t, all] = await Promise.all([
    getLocale(),
    getTranslations('staff'),
    eventNumbers(db()),
  ])
  const here = `/${locale}/staff/events/${event.slug}`
  const attendees = `${here}/attendees`
  const numbers = all.get(event.id)
  const living = (numbers?.byStatus.received ?? 0) + (numbers?.byStatus.approved ?? 0)
  return (
    <Figures
      figures={[
        { name: t('registrations'), value: String(living), href: attendees },
        {
          name: t('placesHeld'),
          value: t('ofPlaces', {
            held: numbers?.placesHeld ?? 0,
            all: (numbers?.invited ?? 0) * event.fundedPlaces,
          }),
          href: `${here}/funding`,
        },
        {
          name: t('waiting'),
          value: String(numbers?.waiting ?? 0),
          href: `${here}/funding?state=waiting`,
        },
        {
          name: t('coming'),
          value: t('ofCapacity', { coming: event.attending, capacity: event.capacity }),
        },
      ]}
    />
  )
}
