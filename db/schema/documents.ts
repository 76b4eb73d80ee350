import { sql } from 'drizzle-orm'
import { index, instant, primaryKey, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** Passport data for a visa letter, sealed with the key that `keyId` names. Erased when the event is over. */
export const passports = table('passports', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  keyId: text('key_id').notNull(),
  sealed: text('sealed').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** A visa letter or a certificate that was issued: what its number stands for. */
export const documents = table(
  'documents',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull().unique('one_document_per_number'),
    kind: text('kind').$type<'visa-letter' | 'certificate'>().notNull(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => people.id),
    issuedAt: instant('issued_at').notNull(),
    // A letter is of no use once the event is over; a certificate stays true.
    validUntil: instant('valid_until'),
    // Withdrawn, or a newer one stands in its place.
    revokedAt: instant('revoked_at'),
  },
  (document) => [
    uniqueIndex('one_document_of_a_kind_in_force')
      .on(document.registrationId, document.kind)
      .where(sql`${document.revokedAt} is null`),
    index('documents_of_an_event').on(document.eventId, document.kind),
  ],
)

/** A day of an event on which somebody was there. */
export const attendedDays = table(
  'attended_days',
  {
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    // YYYY-MM-DD.
    day: text('day').notNull(),
    notedBy: text('noted_by')
      .notNull()
      .references(() => people.id),
    notedAt: instant('noted_at').notNull(),
  },
  (attended) => [
    primaryKey({ name: 'a_day_is_noted_once', columns: [attended.registrationId, attended.day] }),
  ],
)
