import { createEvent } from 'ics'
import { dayAfter, now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'

type Day = [number, number, number]
const asDay = (date: string) => date.split('-').map(Number) as Day

/** An event as an iCalendar file: whole days, with an identity that stays, so that it can be updated later. */
export function calendarEntry(event: Event, locale: Locale, site: string): string {
  const { title, lead, venue } = event.texts[locale]
  const at = now()
  const { error, value } = createEvent({
    uid: `${event.slug}@${new URL(site).hostname}`,
    productId: 'icld/registration',
    calName: title,
    title,
    description: lead,
    location: venue,
    url: `${site}/${locale}/events/${event.slug}`,
    start: asDay(event.startsOn),
    end: asDay(dayAfter(event.endsOn)),
    created: at.getTime(),
    lastModified: at.getTime(),
    busyStatus: 'BUSY',
  })
  if (error || !value) throw error ?? new Error('the calendar entry is empty')
  return value
}
