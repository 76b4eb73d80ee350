import { sql } from 'drizzle-orm'
import {
  check,
  counter,
  foreignKey,
  index,
  instant,
  integer,
  table,
  text,
  uniqueIndex,
} from '../columns'
import { registrations } from './registrations'

/** The rule of two: a funded place is a row, and there are only two rows to be had. */
export const fundedPlaces = table(
  'funded_places',
  {
    registrationId: text('registration_id').primaryKey(),
    eventId: text('event_id').notNull(),
    partnershipId: text('partnership_id').notNull(),
    place: integer('place').notNull(),
    heldSince: instant('held_since').notNull(),
    // An offer: the place waits for the delegate's answer until then. Null once it is theirs.
    offeredUntil: instant('offered_until'),
  },
  (funded) => [
    uniqueIndex('one_delegate_per_funded_place').on(
      funded.eventId,
      funded.partnershipId,
      funded.place,
    ),
    index('offers_by_their_end')
      .on(funded.offeredUntil)
      .where(sql`${funded.offeredUntil} is not null`),
    check('at_most_two_funded_places', sql`${funded.place} in (1, 2)`),
    foreignKey({
      name: 'the_place_is_where_the_delegate_is',
      columns: [funded.registrationId, funded.eventId, funded.partnershipId],
      foreignColumns: [registrations.id, registrations.eventId, registrations.partnershipId],
    }).onDelete('cascade'),
  ],
)

/**
 * Who waits for a funded place of a partnership: the highest precedence is first in line, among
 * equals the lowest turn. Whoever is offered a place keeps the turn until they have answered.
 */
export const queue = table(
  'queue',
  {
    turn: counter('turn'),
    registrationId: text('registration_id').notNull().unique('one_turn_per_delegate'),
    eventId: text('event_id').notNull(),
    partnershipId: text('partnership_id').notNull(),
    // Raised by the partnership's coordinator to decide who is offered the next place.
    precedence: integer('precedence').notNull().default(0),
    joinedAt: instant('joined_at').notNull(),
  },
  (waiting) => [
    index('queue_of_a_partnership').on(waiting.eventId, waiting.partnershipId, waiting.turn),
    foreignKey({
      name: 'the_turn_is_where_the_delegate_is',
      columns: [waiting.registrationId, waiting.eventId, waiting.partnershipId],
      foreignColumns: [registrations.id, registrations.eventId, registrations.partnershipId],
    }).onDelete('cascade'),
  ],
)
