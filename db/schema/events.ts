import { sql } from 'drizzle-orm'
import type {
  Criterion,
  DocumentTexts,
  EventKind,
  EventState,
  EventTexts,
  Meal,
  ProgrammeDay,
  Rates,
  Target,
  Theme,
  Unasked,
} from '@/domain/event/facts'
import type { InBoth } from '@/domain/language'
import { check, flag, instant, integer, json, table, text } from '../columns'

export const events = table(
  'events',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique('one_event_per_address'),
    kind: text('kind').$type<EventKind>().notNull(),
    // A draft is for staff only; what is archived keeps its address and is no longer announced.
    state: text('state').$type<EventState>().notNull().default('published'),
    version: integer('version').notNull().default(1),
    referencePrefix: text('reference_prefix').notNull().unique('one_event_per_prefix'),
    city: text('city').notNull(),
    // Calendar days in Europe/Stockholm, as YYYY-MM-DD.
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    changeDeadline: instant('change_deadline').notNull(),
    hotelDeadline: instant('hotel_deadline').notNull(),
    capacity: integer('capacity').notNull(),
    attending: integer('attending').notNull().default(0),
    fundedPlaces: integer('funded_places').notNull(),
    ownExpenseAllowed: flag('own_expense_allowed').notNull(),
    offerHours: integer('offer_hours').notNull(),
    // How many days before a deadline people are reminded of it.
    reminderDays: integer('reminder_days').notNull().default(3),
    sensitiveKeptDays: integer('sensitive_kept_days').notNull().default(14),
    // After the last day: from then on nobody is named as a participant.
    listsKeptMonths: integer('lists_kept_months').notNull().default(13),
    // What ICLD means to spend on its delegates in all, in whole kronor; null when nobody has said.
    budget: integer('budget'),
    // Questions of the form that this event does not ask.
    unasked: json('unasked').$type<Unasked[]>().notNull().default([]),
    // Only at an academy: what was begun in time may be sent so long after the window closes, until
    // when an accepted place waits for an answer, what reviewers score, what a selection fills.
    graceMinutes: integer('grace_minutes').notNull().default(0),
    answerBy: instant('answer_by'),
    criteria: json('criteria').$type<Criterion[]>().notNull().default([]),
    targets: json('targets').$type<Target[]>().notNull().default([]),
    documents: json('documents').$type<DocumentTexts>(),
    texts: json('texts').$type<InBoth<EventTexts>>().notNull(),
    themes: json('themes').$type<Theme[]>().notNull(),
    programme: json('programme').$type<ProgrammeDay[]>().notNull(),
    meals: json('meals').$type<Meal[]>().notNull(),
    rates: json('rates').$type<Rates>().notNull(),
    contactEmail: text('contact_email').notNull(),
  },
  (event) => [
    check(
      'never_more_than_capacity',
      sql`${event.attending} >= 0 and ${event.attending} <= ${event.capacity}`,
    ),
    check('at_most_two_places_are_funded', sql`${event.fundedPlaces} in (0, 1, 2)`),
    check('an_event_is_of_a_known_kind', sql`${event.kind} in ('conference', 'academy')`),
    check(
      'an_event_is_in_a_known_state',
      sql`${event.state} in ('draft', 'published', 'archived')`,
    ),
  ],
)
