import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { record } from '../audit/record'
import { Problems } from '../problems'
import { ownView } from './own-view'

/**
 * Gives a view of one's own another name, shares it or keeps it for oneself. Throws NotFound for
 * anybody else's, Problems when one has another view of that name at the event.
 */
export async function changeView(
  tx: Tx,
  owner: { id: string },
  viewId: string,
  { name, shared }: { name: string; shared: boolean },
): Promise<{ slug: string }> {
  const { eventId, slug, ...view } = await ownView(tx, owner, viewId)
  const [same] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.eventId, eventId),
        eq(savedViews.ownerId, owner.id),
        eq(savedViews.name, name),
        ne(savedViews.id, viewId),
      ),
    )
  if (same) throw new Problems({ viewName: 'viewName.taken' })
  await tx.update(savedViews).set({ name, shared }).where(eq(savedViews.id, viewId))
  await record(tx, {
    ...{ act: 'view-saved', actorId: owner.id, eventId, subject: { kind: 'view', id: viewId } },
    before: { name: view.name, shared: view.shared },
    after: { name, shared },
  })
  return { slug }
}
