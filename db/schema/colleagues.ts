import { sql } from 'drizzle-orm'
import { foreignKey, instant, table, text, uniqueIndex } from '../columns'
import { invitations, parties } from './partnerships'
import { people } from './people'
import { personalLinks } from './personal-links'

/** A colleague whom a partnership's coordinator invited to register, by a personal link. */
export const invitedColleagues = table(
  'invited_colleagues',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    partnershipId: text('partnership_id').notNull(),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id),
    email: text('email').notNull(),
    linkId: text('link_id')
      .notNull()
      .references(() => personalLinks.id),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => people.id),
    invitedAt: instant('invited_at').notNull(),
    remindedAt: instant('reminded_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (invited) => [
    uniqueIndex('one_open_invitation_per_colleague')
      .on(invited.eventId, invited.partnershipId, invited.email)
      .where(sql`${invited.withdrawnAt} is null`),
    foreignKey({
      name: 'only_colleagues_of_an_invited_partnership',
      columns: [invited.eventId, invited.partnershipId],
      foreignColumns: [invitations.eventId, invitations.partnershipId],
    }),
  ],
)
