import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { parties } from '@/db/schema/partnerships'

/** The parties of a partnership, the Swedish one first. */
export const partiesOf = (db: Db, partnershipId: string) =>
  db
    .select()
    .from(parties)
    .where(eq(parties.partnershipId, partnershipId))
    .orderBy(asc(parties.position))
