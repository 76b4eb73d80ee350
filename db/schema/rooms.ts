import { index, instant, table, text } from '../columns'
import { registrations } from './registrations'

/** A delegate would share a room with somebody, named by address, whether or not they are registered. */
export const roomRequests = table(
  'room_requests',
  {
    registrationId: text('registration_id')
      .primaryKey()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    eventId: text('event_id').notNull(),
    email: text('email').notNull(),
    askedAt: instant('asked_at').notNull(),
    refusedAt: instant('refused_at'),
  },
  (request) => [index('room_requests_by_address').on(request.eventId, request.email)],
)

/** Two who agreed to share a room: a row for each of them, so that nobody is in two rooms. */
export const roommates = table('roommates', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  mateId: text('mate_id')
    .notNull()
    .unique('one_mate_per_room')
    .references(() => registrations.id, { onDelete: 'cascade' }),
  agreedAt: instant('agreed_at').notNull(),
})
