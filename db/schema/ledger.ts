import { sql } from 'drizzle-orm'
import type { Cost, Payer } from '@/domain/ledger/cost'
import { type AnyColumn, check, counter, index, instant, integer, table, text } from '../columns'
import { events } from './events'
import { people } from './people'
import { registrations } from './registrations'

/** What a delegate really cost. Rows are only ever added: a mistake is corrected by a row of its own. */
export const ledger = table(
  'ledger',
  {
    id: counter('id'),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id),
    registrationId: text('registration_id')
      .notNull()
      .references(() => registrations.id),
    cost: text('cost').$type<Cost>().notNull(),
    payer: text('payer').$type<Payer>().notNull(),
    quantity: integer('quantity').notNull(),
    // Whole kronor in all, not each.
    amount: integer('amount').notNull(),
    note: text('note').notNull(),
    // The row it takes back: its quantity and amount with the sign turned.
    corrects: integer('corrects')
      .references((): AnyColumn => ledger.id)
      .unique('a_row_is_corrected_once'),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => people.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (row) => [
    check('a_payer_is_known', sql`${row.payer} in ('icld', 'own')`),
    index('ledger_of_an_event').on(row.eventId),
    index('ledger_of_a_registration').on(row.registrationId),
  ],
)
