import type { Locale } from '@/domain/language'
import { instant, table, text } from '../columns'

/** A mailed link that works for one address only: whoever opens it proves that the address is theirs. */
export const personalLinks = table('personal_links', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull().unique('one_link_per_token'),
  email: text('email').notNull(),
  locale: text('locale').$type<Locale>().notNull(),
  // The path it leads to, without the language.
  leadsTo: text('leads_to').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  openedAt: instant('opened_at'),
  revokedAt: instant('revoked_at'),
})
