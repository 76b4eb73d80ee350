import { outOfOrder } from './dates-form'
import type { Event } from './seats'
import type { SectionName } from './settings'

export type Missing = { section: SectionName | 'programme'; what: Lacking }

export const lacking = [
  'lead',
  'about',
  'forWhom',
  'howTo',
  'venue',
  'themes',
  'dates',
  'programme',
] as const
export type Lacking = (typeof lacking)[number]

/** What an event lacks before everybody can see it: texts in both languages, themes, days in their order, a programme. */
export function missingOf(event: Event): Missing[] {
  const { sv, en } = event.texts
  const missing: (Missing | false)[] = [
    !(sv.lead && en.lead) && { section: 'texts', what: 'lead' },
    !(sv.about.length && en.about.length) && { section: 'texts', what: 'about' },
    !(sv.forWhom.length && en.forWhom.length) && { section: 'texts', what: 'forWhom' },
    !(sv.howTo.length && en.howTo.length) && { section: 'texts', what: 'howTo' },
    !(sv.venue && en.venue) && { section: 'venue', what: 'venue' },
    event.themes.length === 0 &&
      !event.unasked.includes('theme') && { section: 'themes', what: 'themes' },
    Object.keys(outOfOrder(event)).length > 0 && { section: 'dates', what: 'dates' },
    event.programme.every(({ sessions }) => sessions.length === 0) && {
      section: 'programme',
      what: 'programme',
    },
  ]
  return missing.filter((one) => one !== false)
}
