import type { Attendance, Category } from '../application/answers'
import type { InBoth } from '../language'

/** What a visitor reads about an event. `about` and `forWhom` are blocks of Markdown. */
export type EventTexts = {
  title: string
  /** One sentence under the title: what it is and for whom. */
  lead: string
  /** What the event is about. */
  about: string[]
  /** Who may come. */
  forWhom: string[]
  /** A row a cost: what it is, and who pays it. */
  whoPays: { what: string; who: string }[]
  /** How one comes to take part, step by step. */
  howTo: string[]
  venue: string
  hotel: string
  /** The note that marks rates as examples of our own, empty when they are real. */
  ratesNote: string
}

export type Theme = { code: string; name: InBoth; about: InBoth }

export type Speaker = { name: string; organisation: string }
export type Session = {
  /** Given by the first edit of the programme. */
  id?: string
  from: string
  to: string
  title: InBoth
  about?: InBoth
  room?: string
  /** The code of one of the event's themes. */
  theme?: string
  speakers?: Speaker[]
}
/** A day of the programme: date as YYYY-MM-DD, times as HH:MM, both local to the event. */
export type ProgrammeDay = { date: string; title: InBoth; sessions: Session[] }

export const mealKinds = ['breakfast', 'lunch', 'dinner'] as const
export type MealKind = (typeof mealKinds)[number]
/** A meal that can be chosen: its day as YYYY-MM-DD. Its code is `date:kind`. */
export type Meal = { date: string; kind: MealKind }

/** Whole Swedish kronor. */
export type Rates = { fee: number; night: number; lunch: number; dinner: number }

/** What reviewers score at an academy: whole points from 1 to `scale`; `weight` is relative to the others'. */
export type Criterion = {
  code: string
  label: InBoth
  about: InBoth
  scale: number
  weight: number
}

/** What a selection is to fill: everybody of these categories (all if none is named) with this attendance. */
export type Target = {
  code: string
  name: InBoth
  attendance: Attendance
  categories: Category[]
  count: number
}

/**
 * The texts of an event's letters and certificates, all in English, a paragraph a string. In them
 * {name}, {event}, {city}, {dates}, {days} and {funding} stand for what they name.
 */
export type DocumentTexts = {
  letter: string[]
  certificate: string[]
  /** Who signs, with their title and organisation, a line each. */
  signedBy: string[]
}

export type EventKind = 'conference' | 'academy'
export const eventStates = ['draft', 'published', 'archived'] as const
export type EventState = (typeof eventStates)[number]

/** Questions that an event can leave out. */
export const leftOut = ['theme', 'nights', 'room', 'access', 'language', 'gender', 'photo'] as const
export type Unasked = (typeof leftOut)[number]

/** An event as it is entered: instants are absolute, calendar days are YYYY-MM-DD in Europe/Stockholm. */
export type EventFacts = {
  slug: string
  kind: EventKind
  /** Three letters that begin every reference of the event, as in VAS-7K3Q9. */
  referencePrefix: string
  city: string
  startsOn: string
  endsOn: string
  opensAt: Date
  closesAt: Date
  changeDeadline: Date
  hotelDeadline: Date
  capacity: number
  fundedPlaces: 0 | 1 | 2
  ownExpenseAllowed: boolean
  offerHours: number
  texts: InBoth<EventTexts>
  themes: Theme[]
  programme: ProgrammeDay[]
  meals: Meal[]
  rates: Rates
  contactEmail: string
  /** Only at an academy: seats for each attendance. Their sum is the capacity. */
  seats?: Record<Attendance, number>
  graceMinutes?: number
  answerBy?: Date | null
  criteria?: Criterion[]
  targets?: Target[]
  documents?: DocumentTexts | null
}
