import { desc, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'

export const perPage = 50

/** A page of all events in whatever state, the latest first, for staff; with how many there are. */
export async function everyEvent(db: Db, page: number) {
  const [found, counted] = await Promise.all([
    db
      .select()
      .from(events)
      .orderBy(desc(events.startsOn), events.id)
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(events),
  ])
  return { events: found, count: counted[0]?.count ?? 0 }
}
