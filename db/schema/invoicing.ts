import { table, text } from '../columns'
import { registrations } from './registrations'

/** Where the invoice of whoever comes at own expense goes. */
export const invoicing = table('invoicing', {
  registrationId: text('registration_id')
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  organisationNumber: text('organisation_number').notNull(),
  invoiceReference: text('invoice_reference').notNull(),
  // A Peppol-ID or a GLN, or empty.
  electronicAddress: text('electronic_address').notNull(),
})
