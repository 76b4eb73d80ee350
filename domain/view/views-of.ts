import { and, asc, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { people } from '@/db/schema/people'

export type View = Awaited<ReturnType<typeof viewsOf>>[number]

/** The views of an event's attendees that somebody may open, their own and those that are shared, in the order of their names. */
export function viewsOf(db: Db, { id }: { id: string }, eventId: string) {
  return db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      ownerId: savedViews.ownerId,
      by: people.email,
    })
    .from(savedViews)
    .innerJoin(people, eq(people.id, savedViews.ownerId))
    .where(
      and(
        eq(savedViews.eventId, eventId),
        or(eq(savedViews.ownerId, id), eq(savedViews.shared, true)),
      ),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id))
}
