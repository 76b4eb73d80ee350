import { sql } from 'drizzle-orm'
import type { Locale } from '@/domain/language'
import type { ListFormat } from '@/domain/lists/list-format'
import { index, instant, integer, json, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { partnerships } from './partnerships'
import { people } from './people'

/** A list that somebody composed and comes back to. Whom it shows is asked anew whenever it is run. */
export const lists = table(
  'lists',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    // Null for the whole event.
    partnershipId: text('partnership_id').references(() => partnerships.id, {
      onDelete: 'cascade',
    }),
    name: text('name').notNull(),
    // People, columns and order, as they stand in the address of the attendees' table.
    query: text('query').notNull(),
    format: text('format').$type<ListFormat>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    // What sensitive columns are needed for; empty without such columns.
    purpose: text('purpose').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (list) => [uniqueIndex('one_list_per_name').on(list.ownerId, list.eventId, list.name)],
)

/** The personal address a spreadsheet reads a list from. Only the digest of its secret is kept. */
export const listAddresses = table('list_addresses', {
  listId: text('list_id')
    .primaryKey()
    .references(() => lists.id, { onDelete: 'cascade' }),
  digest: text('digest').notNull().unique('one_list_per_address'),
  madeAt: instant('made_at').notNull(),
  lastReadAt: instant('last_read_at'),
})

/** When a list is sent to its owner by mail. */
export const listSchedules = table(
  'list_schedules',
  {
    listId: text('list_id')
      .primaryKey()
      .references(() => lists.id, { onDelete: 'cascade' }),
    // 1 is Monday; the hour is one of Europe/Stockholm.
    weekdays: json('weekdays').$type<number[]>().notNull(),
    hour: integer('hour').notNull(),
    // Null when it was stopped.
    nextAt: instant('next_at'),
    failures: integer('failures').notNull().default(0),
    stoppedAt: instant('stopped_at'),
    lastSentAt: instant('last_sent_at'),
    lastFailure: text('last_failure'),
  },
  (schedule) => [index('lists_due').on(schedule.nextAt).where(sql`${schedule.nextAt} is not null`)],
)
