import type { PartnershipImport } from '@/domain/partnership/import-rows'
import { instant, json, table, text } from '../columns'
import { people } from './people'

/** A file of partnerships that was read and is looked at before it is taken in. */
export const imports = table('imports', {
  id: text('id').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  fileName: text('file_name').notNull(),
  read: json('read').$type<PartnershipImport>().notNull(),
  createdAt: instant('created_at').notNull(),
  takenInAt: instant('taken_in_at'),
})
