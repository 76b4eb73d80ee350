import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { record } from '../audit/record'
import { ownView } from './own-view'

/** Removes a view of one's own, also for those it was shared with. Throws NotFound for anybody else's. */
export async function removeView(
  tx: Tx,
  owner: { id: string },
  viewId: string,
): Promise<{ slug: string }> {
  const { eventId, slug, name, shared, query } = await ownView(tx, owner, viewId)
  await tx.delete(savedViews).where(eq(savedViews.id, viewId))
  await record(tx, {
    ...{ act: 'view-removed', actorId: owner.id, eventId, subject: { kind: 'view', id: viewId } },
    before: { name, shared, query },
  })
  return { slug }
}
