import type { InBoth } from '@/domain/language'
import type { PartyKind } from '@/domain/partnership/facts'
import {
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  unique,
  uniqueIndex,
} from '../columns'
import { events } from './events'

export const partnerships = table('partnerships', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique('one_partnership_per_address'),
  // Its parties' short names, as in "Ale – Ghanzi – Budești".
  name: text('name').notNull(),
  theme: json('theme').$type<InBoth>().notNull(),
  period: text('period'),
  version: integer('version').notNull().default(1),
  // It stays where it has been; nobody invites it any more.
  endedAt: instant('ended_at'),
})

export const parties = table(
  'parties',
  {
    id: text('id').primaryKey(),
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnerships.id, { onDelete: 'cascade' }),
    organisation: text('organisation').notNull(),
    country: text('country').notNull(),
    kind: text('kind').$type<PartyKind>().notNull(),
    position: integer('position').notNull(),
  },
  (party) => [
    uniqueIndex('one_party_per_position').on(party.partnershipId, party.position),
    // What a registration points to: a party of the very partnership it is for.
    unique('a_party_belongs_to_its_partnership').on(party.id, party.partnershipId),
  ],
)

export const invitations = table(
  'invitations',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnerships.id, { onDelete: 'cascade' }),
  },
  (invitation) => [
    primaryKey({
      name: 'a_partnership_is_invited_once',
      columns: [invitation.eventId, invitation.partnershipId],
    }),
    index('invitations_of_a_partnership').on(invitation.partnershipId),
  ],
)
