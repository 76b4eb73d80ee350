import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { events } from '@/db/schema/events'
import { NotFound } from '../refusal'

/** A view of one's own with the address of its event; for everybody else it is not there. */
export async function ownView(db: Db, { id }: { id: string }, viewId: string) {
  const [view] = await db
    .select({
      id: savedViews.id,
      eventId: savedViews.eventId,
      name: savedViews.name,
      shared: savedViews.shared,
      query: savedViews.query,
      slug: events.slug,
    })
    .from(savedViews)
    .innerJoin(events, eq(events.id, savedViews.eventId))
    .where(and(eq(savedViews.id, viewId), eq(savedViews.ownerId, id)))
  if (!view) throw new NotFound()
  return view
}
