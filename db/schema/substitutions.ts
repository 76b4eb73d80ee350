import { sql } from 'drizzle-orm'
import type { Locale } from '@/domain/language'
import { check, index, instant, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { people } from './people'
import { personalLinks } from './personal-links'
import { registrations } from './registrations'

/**
 * Somebody asked to take over a registration's place. It is open until it has an end; one that
 * came about has none of its own: the registration it was for is then over.
 */
export const substitutions = table(
  'substitutions',
  {
    id: text('id').primaryKey(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    askedAt: instant('asked_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    // What becomes of the place when staff say no after the hotel deadline.
    ifRefused: text('if_refused').$type<'keep' | 'cancel'>().notNull(),
    linkId: text('link_id')
      .notNull()
      .references(() => personalLinks.id),
    // The new person has said yes and staff have still to.
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
    ending: text('ending').$type<'withdrawn' | 'declined' | 'refused'>(),
  },
  (substitution) => [
    uniqueIndex('one_open_substitution_per_registration')
      .on(substitution.registrationId)
      .where(sql`${substitution.endedAt} is null`),
    index('substitutions_by_address').on(substitution.eventId, substitution.email),
    check(
      'a_substitution_ends_in_some_way',
      sql`(${substitution.ending} is null) = (${substitution.endedAt} is null)`,
    ),
  ],
)
