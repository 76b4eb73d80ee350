import { instant, table, text } from '../columns'

/** Which process does a piece of timed work just now. */
export const leases = table('leases', {
  work: text('work').primaryKey(),
  holder: text('holder').notNull(),
  until: instant('until').notNull(),
})

/** What somebody has been reminded of: each thing once, however many servers run. */
export const reminders = table('reminders', {
  key: text('key').primaryKey(),
  sentAt: instant('sent_at').notNull(),
})
