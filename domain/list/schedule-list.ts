import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { listSchedules } from '@/db/schema/lists'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Person } from '../people/person'
import { nextTime } from './next-time'
import { ownList } from './own-list'

type When = { weekdays: number[]; hour: number }

/** Has a list of one's own sent to oneself by mail, from now on; one that was stopped begins anew. */
export async function scheduleList(tx: Tx, owner: Person, listId: string, when: When) {
  const { list, place } = await ownList(tx, owner, listId)
  const weekdays = [...when.weekdays].sort()
  const schedule = {
    ...{ weekdays, hour: when.hour, nextAt: nextTime(now(), weekdays, when.hour) },
    ...{ failures: 0, stoppedAt: null, lastFailure: null },
  }
  await tx
    .insert(listSchedules)
    .values({ listId, ...schedule })
    .onConflictDoUpdate({ target: listSchedules.listId, set: schedule })
  await record(tx, {
    ...{ act: 'list-scheduled', actorId: owner.id, ...place.scope },
    subject: { kind: 'list', id: listId },
    after: { list: list.name, weekdays, hour: when.hour },
  })
}

/** A list of one's own is sent no more. */
export async function unscheduleList(tx: Tx, owner: Person, listId: string): Promise<void> {
  const { list, place } = await ownList(tx, owner, listId)
  const removed = await tx
    .delete(listSchedules)
    .where(eq(listSchedules.listId, listId))
    .returning({ listId: listSchedules.listId })
  if (removed.length === 0) return
  await record(tx, {
    ...{ act: 'list-stopped', actorId: owner.id, ...place.scope },
    ...{ subject: { kind: 'list', id: listId }, before: { list: list.name } },
  })
}
