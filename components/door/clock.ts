import type { Locale } from '@/domain/language'

// Days and hours are the event's, wherever a phone was set up.
const timeZone = 'Europe/Stockholm'
export const dayAt = (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at)
export const clockOf = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { timeZone, timeStyle: 'short' })
