import { createEvent, type EventAttributes } from 'ics'
import { dayAfter, now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import { whereItIs } from '@/domain/event/where'
import type { Locale } from '@/domain/language'

type Day = [number, number, number]
const asDay = (date: string) => date.split('-').map(Number) as Day

/** An event as an iCalendar file: whole days, with an identity that stays, so that it can be updated later. */
export function calendarEntry(event: Event, locale: Locale, site: string): string {
  const { lead, venue } = event.texts[locale]
  return written({
    ...inCalendar(event, locale),
    uid: `${event.slug}@${new URL(site).hostname}`,
    description: lead,
    location: venue,
    url: `${site}/${locale}/events/${event.slug}`,
    busyStatus: 'BUSY',
  })
}

// Versions are counted in seconds from here, so that they fit into the number calendars take.
const versionsBegin = Date.parse('2019-01-01T00:00:00Z')

type Own = {
  registrationId: string
  reference: string
  event: Event
  locale: Locale
  site: string
  cancelled: boolean
  /** When this was so: of two files a calendar keeps the one of the later moment. */
  asOf: Date
}

/**
 * A registration as an iCalendar file. Its identity is the registration's for good, so that a later
 * file takes the earlier one's place in a calendar: the event as it has become or, once the
 * registration is over, that it is off. The number of its version is that of the second it was
 * true in: a letter that was held up takes back nothing.
 */
export function ownCalendarEntry(own: Own): string {
  const { registrationId, reference, event, locale, site, cancelled, asOf } = own
  return written({
    ...inCalendar(event, locale),
    uid: `registration-${registrationId}@${new URL(site).hostname}`,
    sequence: Math.floor((asOf.getTime() - versionsBegin) / 1000),
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    description: `${reference}\n\n${event.texts[locale].lead}`,
    location: whereItIs(event, locale),
    url: `${site}/${locale}/my/${reference}`,
    organizer: { name: 'ICLD', email: event.contactEmail },
    busyStatus: cancelled ? 'FREE' : 'BUSY',
  })
}

function inCalendar(event: Event, locale: Locale) {
  const at = now().getTime()
  const { title } = event.texts[locale]
  return {
    productId: 'icld/registration',
    calName: title,
    title,
    start: asDay(event.startsOn),
    end: asDay(dayAfter(event.endsOn)),
    created: at,
    lastModified: at,
  }
}

function written(entry: EventAttributes): string {
  const { error, value } = createEvent(entry)
  if (error || !value) throw error ?? new Error('the calendar entry is empty')
  return value
}
