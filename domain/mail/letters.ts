import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { outbox } from '@/db/schema/records'

/** The letters that tell of a registration, the oldest first. */
export const lettersOf = (db: Db, registrationId: string) =>
  db.select().from(outbox).where(eq(outbox.registrationId, registrationId)).orderBy(asc(outbox.id))
