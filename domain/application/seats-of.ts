import { desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { seats } from '@/db/schema/applications'

/** The seats of an academy by attendance: how many there are, and how many are taken or offered. The week first. */
export const seatsOf = (db: Db, eventId: string) =>
  db.select().from(seats).where(eq(seats.eventId, eventId)).orderBy(desc(seats.attendance))
