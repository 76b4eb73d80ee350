import type { Tx } from '@/db/client'
import { savedViews } from '@/db/schema/attendees'
import { record } from '../audit/record'
import { now } from '../clock'
import { attendeeFilter, queryOf } from '../lists/attendee-filter'
import { Problems } from '../problems'

type Saving = { eventId: string; name: string; shared: boolean; query: string }

/**
 * Keeps what stands in the address of an event's attendee table under a name, for oneself or for
 * all staff; what of it is not understood, and the page, are left out. Its id. Throws Problems when
 * one has a view of that name there already.
 */
export async function saveView(
  tx: Tx,
  owner: { id: string },
  { eventId, name, shared, query }: Saving,
): Promise<string> {
  const filter = attendeeFilter.parse(Object.fromEntries(new URLSearchParams(query)))
  const view = {
    ...{ id: crypto.randomUUID(), eventId, ownerId: owner.id, name, shared },
    query: String(queryOf({ ...filter, page: 1 })),
    createdAt: now(),
  }
  const saved = await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoNothing()
    .returning({ id: savedViews.id })
  if (saved.length === 0) throw new Problems({ viewName: 'viewName.taken' })
  await record(tx, {
    ...{ act: 'view-saved', actorId: owner.id, eventId, subject: { kind: 'view', id: view.id } },
    after: { name, shared, query: view.query },
  })
  return view.id
}
