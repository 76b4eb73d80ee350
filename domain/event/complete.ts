import { Refusal } from '../refusal'
import { answersInTime, outOfOrder } from './dates-form'
import type { Event } from './seats'
import type { EventInFull, Seats } from './section'
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
  'criteria',
  'seats',
  'answerBy',
] as const
export type Lacking = (typeof lacking)[number]

/**
 * What an event lacks before everybody can see it: texts in both languages, themes, days in their
 * order, a programme; an academy also what its applications are reviewed by, seats, and until when,
 * before its first day, a place waits for an answer.
 */
export function missingOf({ event, seats }: EventInFull): Missing[] {
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
    ...(event.kind === 'academy' ? missingAtAcademy(event, seats) : []),
  ]
  return missing.filter((one) => one !== false)
}

const missingAtAcademy = (event: Event, seats: Seats | null): (Missing | false)[] => [
  event.criteria.length === 0 && { section: 'criteria', what: 'criteria' },
  !(seats?.week.capacity || seats?.labs.capacity) && { section: 'seats', what: 'seats' },
  !(event.answerBy && answersInTime(event.answerBy, event)) && {
    section: 'answers',
    what: 'answerBy',
  },
]

/**
 * Refuses `event-is-not-complete` when everybody could see that something is missing that was there
 * before. What was missing already does not stop anybody from mending the rest.
 */
export function requireStillComplete(before: EventInFull, after: EventInFull): void {
  if (after.event.state !== 'published') return
  const already = missingOf(before).map(({ what }) => what)
  if (missingOf(after).some(({ what }) => !already.includes(what)))
    throw new Refusal('event-is-not-complete')
}
