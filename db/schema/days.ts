import { sql } from 'drizzle-orm'
import { type AnyColumn, check, index, instant, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** Whose badge was printed, and what it said: one that would say something else is printed anew. */
export const badges = table('badges', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  says: text('says').notNull(),
  printedAt: instant('printed_at').notNull(),
  printedBy: text('printed_by')
    .notNull()
    .references(() => people.id),
})

/** A door of an event: a phone or a computer on which somebody checks people in. */
export const doors = table(
  'doors',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    openedAt: instant('opened_at').notNull(),
    lastHeardAt: instant('last_heard_at').notNull(),
    // Closed, its device sends whom it let in before it heard of it, and keeps nothing.
    closedAt: instant('closed_at'),
  },
  (door) => [index('doors_of_an_event').on(door.eventId)],
)

/** Somebody who came in at a door, on a day or to a session of it. */
export const checkIns = table(
  'check_ins',
  {
    // Made at the door, so that what is sent twice is kept once.
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    doorId: text('door_id')
      .notNull()
      .references(() => doors.id),
    // YYYY-MM-DD, and the id of one of its sessions; empty for the day itself.
    day: text('day').notNull(),
    session: text('session').notNull(),
    how: text('how').$type<'ticket' | 'name' | 'walk-in'>().notNull(),
    // When it was at the door, and when it was known here.
    at: instant('at').notNull(),
    knownAt: instant('known_at').notNull(),
    by: text('by')
      .notNull()
      .references(() => people.id),
    // Somebody had come in with the same ticket already: kept, so that it is noticed.
    repeats: text('repeats').references((): AnyColumn => checkIns.id),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by').references(() => people.id),
  },
  (checkIn) => [
    uniqueIndex('a_person_comes_in_once')
      .on(checkIn.registrationId, checkIn.day, checkIn.session)
      .where(sql`${checkIn.undoneAt} is null and ${checkIn.repeats} is null`),
    index('check_ins_of_a_day').on(checkIn.eventId, checkIn.day, checkIn.session),
    check('how_somebody_came_in_is_known', sql`${checkIn.how} in ('ticket', 'name', 'walk-in')`),
  ],
)
