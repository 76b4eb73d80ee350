import type { z } from 'zod'
import { type Attendance, attendances } from '../application/answers'
import { wallClock } from '../clock'
import type { Form, Typed } from '../form'
import { fold } from '../registration/search-text'
import { eventDays, mealCode } from './choices'
import { type EventTexts, type Meal, mealKinds, type Theme } from './facts'
import type { Event } from './seats'
import {
  answersForm,
  budgetForm,
  contactForm,
  datesForm,
  mealsForm,
  placesForm,
  questionsForm,
  ratesForm,
  retentionForm,
  seatsForm,
  textsForm,
  themeRows,
  themesForm,
  venueForm,
} from './settings-form'

export type Seats = Record<Attendance, { capacity: number; taken: number }>

/** An event as its settings are edited; `seats` only at an academy. */
export type EventInFull = { event: Event; seats: Seats | null }

/** What a section changes: columns of the event, and at an academy the seats of each attendance. */
export type Changed = Partial<Event> & { seats?: Record<Attendance, number> }

type Section<F extends Form> = {
  form: F
  /** What stands there now, as it would be typed. */
  typed: (now: EventInFull) => Typed
  changed: (now: EventInFull, input: z.output<F>) => Changed
}

const section = <F extends Form>(it: Section<F>) => it

const inTexts = (
  { texts }: Event,
  sv: Partial<EventTexts>,
  en: Partial<EventTexts>,
): Event['texts'] => ({ sv: { ...texts.sv, ...sv }, en: { ...texts.en, ...en } })

// Blocks of Markdown stand apart by a blank line, steps and costs on a line each.
const blocks = (text: string) => text.split(/\n{2,}/).filter(Boolean)
const lines = (text: string) => text.split('\n').filter(Boolean)
const costs = (text: string) =>
  lines(text).map((row) => {
    const [what = '', who = ''] = row.split('|')
    return { what: what.trim(), who: who.trim() }
  })
const asLines = (rows: EventTexts['whoPays']) =>
  rows.map(({ what, who }) => `${what} | ${who}`).join('\n')

/** Everything staff can change of an event on a form of one page, section by section. */
export const sections = {
  texts: section({
    form: textsForm,
    typed: ({ event: { texts } }) => ({
      eventTitleSv: texts.sv.title,
      eventTitleEn: texts.en.title,
      leadSv: texts.sv.lead,
      leadEn: texts.en.lead,
      aboutSv: texts.sv.about.join('\n\n'),
      aboutEn: texts.en.about.join('\n\n'),
      forWhomSv: texts.sv.forWhom.join('\n\n'),
      forWhomEn: texts.en.forWhom.join('\n\n'),
      howToSv: texts.sv.howTo.join('\n'),
      howToEn: texts.en.howTo.join('\n'),
      whoPaysSv: asLines(texts.sv.whoPays),
      whoPaysEn: asLines(texts.en.whoPays),
    }),
    changed: ({ event }, it) => ({
      texts: inTexts(
        event,
        {
          title: it.eventTitleSv,
          lead: it.leadSv,
          about: blocks(it.aboutSv),
          forWhom: blocks(it.forWhomSv),
          howTo: lines(it.howToSv),
          whoPays: costs(it.whoPaysSv),
        },
        {
          title: it.eventTitleEn,
          lead: it.leadEn,
          about: blocks(it.aboutEn),
          forWhom: blocks(it.forWhomEn),
          howTo: lines(it.howToEn),
          whoPays: costs(it.whoPaysEn),
        },
      ),
    }),
  }),

  venue: section({
    form: venueForm,
    typed: ({ event: { texts, city } }) => ({
      city,
      venueSv: texts.sv.venue,
      venueEn: texts.en.venue,
      hotelSv: texts.sv.hotel,
      hotelEn: texts.en.hotel,
    }),
    changed: ({ event }, { city, venueSv, venueEn, hotelSv, hotelEn }) => ({
      city,
      texts: inTexts(event, { venue: venueSv, hotel: hotelSv }, { venue: venueEn, hotel: hotelEn }),
    }),
  }),

  themes: section({
    form: themesForm,
    typed: ({ event: { themes } }) =>
      Object.fromEntries(
        themeRows.flatMap((row) => {
          const theme = themes[row - 1]
          return [
            [`themeSv${row}`, theme?.name.sv ?? ''],
            [`themeEn${row}`, theme?.name.en ?? ''],
            [`themeAboutSv${row}`, theme?.about.sv ?? ''],
            [`themeAboutEn${row}`, theme?.about.en ?? ''],
          ]
        }),
      ),
    changed: ({ event }, it) => {
      const kept: Theme[] = []
      for (const row of themeRows) {
        const name = { sv: it[`themeSv${row}`], en: it[`themeEn${row}`] }
        if (!name.sv) continue
        const code = event.themes[row - 1]?.code ?? newCode(name.en, event.themes, kept)
        kept.push({
          code,
          name,
          about: { sv: it[`themeAboutSv${row}`], en: it[`themeAboutEn${row}`] },
        })
      }
      return { themes: kept }
    },
  }),

  dates: section({
    form: datesForm,
    typed: ({ event }) => ({
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      opensAt: wallClock(event.opensAt),
      closesAt: wallClock(event.closesAt),
      hotelDeadline: wallClock(event.hotelDeadline),
      changeDeadline: wallClock(event.changeDeadline),
      offerHours: String(event.offerHours),
      reminderDays: String(event.reminderDays),
    }),
    changed: (_, { eventId: _id, version: _version, agreed: _agreed, ...dates }) => dates,
  }),

  answers: section({
    form: answersForm,
    typed: ({ event }) => ({
      answerBy: event.answerBy ? wallClock(event.answerBy) : '',
      graceMinutes: String(event.graceMinutes),
    }),
    changed: (_, { answerBy, graceMinutes }) => ({ answerBy, graceMinutes }),
  }),

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
    typed: ({ event }) => ({ offeredMeals: event.meals.map(mealCode).toSorted() }),
    changed: ({ event }, { offeredMeals }) => ({
      meals: possibleMeals(event).filter((meal) => offeredMeals.includes(mealCode(meal))),
    }),
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
    typed: ({ event }) => ({ sensitiveKeptDays: String(event.sensitiveKeptDays) }),
    changed: (_, { sensitiveKeptDays }) => ({ sensitiveKeptDays }),
  }),
} satisfies Record<string, unknown>

export type SectionName = keyof typeof sections

const ofConference: SectionName[] = ['places', 'rates', 'questions']
const ofAcademy: SectionName[] = ['answers', 'seats']

/** The sections of an event of a kind, in their order. */
export const sectionsOf = ({ kind }: Pick<Event, 'kind'>): SectionName[] =>
  (Object.keys(sections) as SectionName[]).filter(
    (name) => !(kind === 'academy' ? ofConference : ofAcademy).includes(name),
  )

/** A code that no other theme of the event has or had. */
function newCode(name: string, ...known: { code: string }[][]): string {
  const taken = new Set(known.flat().map(({ code }) => code))
  const wanted =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'theme'
  for (let number = 1; ; number++) {
    const code = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(code)) return code
  }
}

/** Every meal of every day, in their order. */
export const possibleMeals = (event: Pick<Event, 'startsOn' | 'endsOn'>): Meal[] =>
  eventDays(event).flatMap((date) => mealKinds.map((kind) => ({ date, kind })))

/** The seats of an academy by attendance, from their rows. */
export const seatsByAttendance = (
  rows: { attendance: Attendance; capacity: number; taken: number }[],
): Seats =>
  Object.fromEntries(
    attendances.map((attendance) => {
      const row = rows.find((one) => one.attendance === attendance)
      return [attendance, { capacity: row?.capacity ?? 0, taken: row?.taken ?? 0 }]
    }),
  ) as Seats
