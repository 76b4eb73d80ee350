import { flag, index, instant, primaryKey, table, text, uniqueIndex } from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** A view of an event's attendees that somebody wants to come back to. */
export const savedViews = table(
  'saved_views',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    // For the owner alone, or for all staff.
    shared: flag('shared').notNull(),
    // What stands in the table's address.
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (view) => [uniqueIndex('one_view_per_name').on(view.eventId, view.ownerId, view.name)],
)

/** What staff write down about a registration, for each other. */
export const notes = table(
  'notes',
  {
    id: text('id').primaryKey(),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (note) => [index('notes_of_a_registration').on(note.registrationId)],
)

/** What staff mark attendees of an event with. */
export const tags = table(
  'tags',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (tag) => [uniqueIndex('one_tag_per_name').on(tag.eventId, tag.name)],
)

export const registrationTags = table(
  'registration_tags',
  {
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (tagged) => [
    primaryKey({ name: 'a_tag_is_set_once', columns: [tagged.registrationId, tagged.tagId] }),
    index('registrations_of_a_tag').on(tagged.tagId),
  ],
)
