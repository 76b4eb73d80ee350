import type { RoomingRow } from '@/domain/rooming/rooming-row'
import { counter, index, instant, integer, json, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** A hotel where an event has rooms. */
export const hotels = table(
  'hotels',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    // Where its rooming list goes.
    email: text('email').notNull(),
    // How many rooms are held there each night; null when nobody has said.
    rooms: integer('rooms'),
    position: integer('position').notNull(),
  },
  (hotel) => [uniqueIndex('one_hotel_per_name').on(hotel.eventId, hotel.name)],
)

/** Who stays elsewhere than at the event's first hotel. */
export const hotelStays = table(
  'hotel_stays',
  {
    registrationId: text('registration_id')
      .primaryKey()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    hotelId: text('hotel_id')
      .notNull()
      .references(() => hotels.id, { onDelete: 'cascade' }),
  },
  (stay) => [index('stays_at_a_hotel').on(stay.hotelId)],
)

/** A rooming list as the hotel was sent it: what the next one's changes are told against. */
export const roomingLists = table(
  'rooming_lists',
  {
    id: counter('id'),
    hotelId: text('hotel_id')
      .notNull()
      .references(() => hotels.id, { onDelete: 'cascade' }),
    sentAt: instant('sent_at').notNull(),
    sentBy: text('sent_by')
      .notNull()
      .references(() => people.id),
    rows: json('rows').$type<RoomingRow[]>().notNull(),
  },
  (list) => [index('rooming_lists_of_a_hotel').on(list.hotelId)],
)
