import { Problems } from '../problems'
import { eventDays, mealCode } from './choices'
import { answers, dates } from './date-sections'
import { type Meal, mealKinds } from './facts'
import { typedMeals } from './move-with-dates'
import { criteria, targets, themes } from './row-sections'
import type { Event } from './seats'
import { inTexts, section } from './section'
import {
  budgetForm,
  contactForm,
  mealsForm,
  placesForm,
  questionsForm,
  ratesForm,
  retentionForm,
  seatsForm,
} from './settings-form'
import { texts, venue } from './text-sections'

/** Everything staff can change of an event on a form of one page, section by section. */
export const sections = {
  texts,
  venue,
  themes,
  dates,
  answers,

  places: section({
    form: placesForm,
    typed: ({ event }) => ({
      capacity: String(event.capacity),
      fundedPlaces: String(event.fundedPlaces),
      ownExpenseAllowed: event.ownExpenseAllowed ? 'yes' : undefined,
    }),
    changed: (_, { capacity, fundedPlaces, ownExpenseAllowed }) => ({
      capacity,
      fundedPlaces,
      ownExpenseAllowed,
    }),
  }),

  seats: section({
    form: seatsForm,
    typed: ({ seats }) => ({
      seatsWeek: String(seats?.week.capacity ?? 0),
      seatsLabs: String(seats?.labs.capacity ?? 0),
    }),
    changed: (_, { seatsWeek: week, seatsLabs: labs }) => ({
      capacity: week + labs,
      seats: { week, labs },
    }),
  }),

  criteria,
  targets,

  rates: section({
    form: ratesForm,
    typed: ({ event: { rates, texts } }) => ({
      fee: String(rates.fee),
      night: String(rates.night),
      lunch: String(rates.lunch),
      dinner: String(rates.dinner),
      ratesNoteSv: texts.sv.ratesNote,
      ratesNoteEn: texts.en.ratesNote,
    }),
    changed: ({ event }, { fee, night, lunch, dinner, ratesNoteSv, ratesNoteEn }) => ({
      rates: { fee, night, lunch, dinner },
      texts: inTexts(event, { ratesNote: ratesNoteSv }, { ratesNote: ratesNoteEn }),
    }),
  }),

  budget: section({
    form: budgetForm,
    typed: ({ event: { budget } }) => ({ budget: budget === null ? '' : String(budget) }),
    changed: (_, { budget }) => ({ budget }),
  }),

  meals: section({
    form: mealsForm,
    typed: ({ event }) => typedMeals(event),
    changed: ({ event }, { offeredMeals }) => ({ meals: mealsOf(event, offeredMeals) }),
  }),

  questions: section({
    form: questionsForm,
    typed: ({ event }) => ({ unasked: event.unasked.toSorted() }),
    changed: (_, { unasked }) => ({ unasked: unasked.toSorted() }),
  }),

  contact: section({
    form: contactForm,
    typed: ({ event }) => ({ contactEmail: event.contactEmail }),
    changed: (_, { contactEmail }) => ({ contactEmail }),
  }),

  retention: section({
    form: retentionForm,
    typed: ({ event }) => ({
      sensitiveKeptDays: String(event.sensitiveKeptDays),
      listsKeptMonths: String(event.listsKeptMonths),
    }),
    changed: (_, { sensitiveKeptDays, listsKeptMonths }) => ({
      sensitiveKeptDays,
      listsKeptMonths,
    }),
  }),
} satisfies Record<string, unknown>

export type SectionName = keyof typeof sections

const ofConference: SectionName[] = ['places', 'rates', 'questions']
const ofAcademy: SectionName[] = ['answers', 'seats', 'criteria', 'targets']

/** The sections of an event of a kind, in their order. */
export const sectionsOf = ({ kind }: Pick<Event, 'kind'>): SectionName[] =>
  (Object.keys(sections) as SectionName[]).filter(
    (name) => !(kind === 'academy' ? ofConference : ofAcademy).includes(name),
  )

/** Every meal of every day, in their order. */
export const possibleMeals = (event: Pick<Event, 'startsOn' | 'endsOn'>): Meal[] =>
  eventDays(event).flatMap((date) => mealKinds.map((kind) => ({ date, kind })))

/** The meals that were ticked. Those of a day that the event has no more are a problem: not lost unsaid. */
function mealsOf(event: Event, offered: string[]): Meal[] {
  const possible = possibleMeals(event)
  const codes = new Set(possible.map(mealCode))
  if (offered.some((code) => !codes.has(code)))
    throw new Problems({ offeredMeals: 'offeredMeals.unlike' })
  return possible.filter((meal) => offered.includes(mealCode(meal)))
}
