import { sql } from 'drizzle-orm'
import type { Attendance, Recommendation } from '@/domain/application/answers'
import {
  check,
  flag,
  foreignKey,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  unique,
} from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** What a registration for an academy says beside the rest: it is applied for. */
export const applications = table(
  'applications',
  {
    registrationId: text('registration_id')
      .primaryKey()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    attendance: text('attendance').$type<Attendance>().notNull(),
    affiliation: text('affiliation').notNull(),
    // ISO 3166 codes.
    residence: text('residence').notNull(),
    researchCountries: json('research_countries').$type<string[]>().notNull(),
    // Empty for those who do no research, as the abstract.
    title: text('title').notNull(),
    abstract: text('abstract').notNull(),
    motivation: text('motivation').notNull(),
    fundingRequested: flag('funding_requested').notNull(),
    // Whether ICLD pays: said with the acceptance.
    funded: flag('funded').notNull().default(false),
  },
  (application) => [
    unique('an_application_has_one_attendance').on(
      application.registrationId,
      application.attendance,
    ),
    check('an_attendance_is_known', sql`${application.attendance} in ('week', 'labs')`),
  ],
)

/** The seats of an academy by attendance. Never more of them are taken than there are. */
export const seats = table(
  'seats',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    attendance: text('attendance').$type<Attendance>().notNull(),
    capacity: integer('capacity').notNull(),
    taken: integer('taken').notNull().default(0),
  },
  (seat) => [
    primaryKey({ name: 'seats_of_an_attendance_once', columns: [seat.eventId, seat.attendance] }),
    check(
      'never_more_than_the_seats',
      sql`${seat.taken} >= 0 and ${seat.taken} <= ${seat.capacity}`,
    ),
  ],
)

/** A place at an academy: offered until its answer is due, or somebody's. */
export const academyPlaces = table(
  'academy_places',
  {
    registrationId: text('registration_id').primaryKey(),
    eventId: text('event_id').notNull(),
    attendance: text('attendance').$type<Attendance>().notNull(),
    heldSince: instant('held_since').notNull(),
    // Null once it is theirs.
    offeredUntil: instant('offered_until'),
  },
  (place) => [
    index('academy_offers_by_their_end')
      .on(place.offeredUntil)
      .where(sql`${place.offeredUntil} is not null`),
    foreignKey({
      name: 'a_place_is_of_what_was_applied_for',
      columns: [place.registrationId, place.attendance],
      foreignColumns: [applications.registrationId, applications.attendance],
    }).onDelete('cascade'),
    foreignKey({
      name: 'a_place_is_where_there_are_seats',
      columns: [place.eventId, place.attendance],
      foreignColumns: [seats.eventId, seats.attendance],
    }),
  ],
)

/** An applicant's CV: what the file is called by them; the file itself lies in the storage under the id. */
export const cvs = table(
  'cvs',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    fileId: text('file_id').notNull().unique('one_cv_per_file'),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    pages: integer('pages').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (cv) => [primaryKey({ name: 'one_cv_per_person_and_event', columns: [cv.eventId, cv.personId] })],
)

/** One reviewer's work on one application: assigned, then scored, or given back for a conflict of interest. */
export const reviews = table(
  'reviews',
  {
    registrationId: text('registration_id')
      .notNull()
      .references(() => applications.registrationId, { onDelete: 'cascade' }),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => people.id),
    assignedBy: text('assigned_by')
      .notNull()
      .references(() => people.id),
    assignedAt: instant('assigned_at').notNull(),
    // Declared: this reviewer sees the application no more.
    conflictAt: instant('conflict_at'),
    scores: json('scores').$type<Record<string, number>>().notNull().default({}),
    recommendation: text('recommendation').$type<Recommendation>(),
    comment: text('comment').notNull().default(''),
    // The weighted mean of the scores in hundredths of the whole scale: 0 to 10,000.
    total: integer('total'),
    submittedAt: instant('submitted_at'),
    updatedAt: instant('updated_at').notNull(),
  },
  (review) => [
    primaryKey({
      name: 'one_review_per_reviewer_and_application',
      columns: [review.registrationId, review.reviewerId],
    }),
    index('reviews_of_a_reviewer').on(review.reviewerId),
    check(
      'whoever_has_a_conflict_has_no_say',
      sql`${review.conflictAt} is null or ${review.submittedAt} is null`,
    ),
    check(
      'a_submitted_review_has_its_total',
      sql`(${review.submittedAt} is null) = (${review.total} is null)`,
    ),
  ],
)

/** What is asked only after acceptance, beside the stay: how they come, and whom to call. */
export const journeys = table('journeys', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => applications.registrationId, { onDelete: 'cascade' }),
  // Calendar days, as YYYY-MM-DD.
  arrivesOn: text('arrives_on').notNull(),
  departsOn: text('departs_on').notNull(),
  // How, in their own words: a flight or a train.
  details: text('details').notNull(),
  room: text('room').$type<'single' | 'shared'>().notNull(),
  roomWith: text('room_with').notNull(),
  emergencyName: text('emergency_name').notNull(),
  emergencyMobile: text('emergency_mobile').notNull(),
  needsVisa: flag('needs_visa').notNull(),
  // When the stay was answered; the journey comes first.
  lodgingAt: instant('lodging_at'),
  updatedAt: instant('updated_at').notNull(),
})
