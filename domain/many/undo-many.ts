import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { alias } from '@/db/columns'
import { auditLog } from '@/db/schema/records'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { joinedSince } from '../funding/queue'
import { stopWaitingMany } from '../funding/start-waiting-many'
import { NotFound } from '../refusal'
import { decidedSince } from '../review/decided-since'
import { takeOwnDecisionsBack } from '../review/take-decisions-back'
import { setTag, taggable, takeTagOff } from '../tag/tag'
import type { ManyAct, Reason } from './acts'

type Told = {
  act: ManyAct
  tagName: string
  releaseNow: boolean
  left: Partial<Record<Reason, number>>
  references: string[]
  at: Date
  /** Null as long as it is not undone; else how many stayed in line since they joined it anew themselves. */
  undone: { rejoined: number } | null
}

/** What an act on many did, told from its entry in the log; null for anybody but whoever did it. */
export async function actedOnMany(
  db: Db,
  staff: { id: string },
  eventId: string,
  entryId: number,
): Promise<Told | null> {
  const undoing = alias(auditLog, 'undoing')
  const [entry] = await db
    .select({
      after: auditLog.after,
      at: auditLog.at,
      undoing: undoing.after,
      undoneBy: undoing.id,
    })
    .from(auditLog)
    .leftJoin(undoing, and(eq(undoing.subjectKind, 'act'), eq(undoing.subjectId, String(entryId))))
    .where(
      and(
        eq(auditLog.id, entryId),
        eq(auditLog.act, 'acted-on-many'),
        eq(auditLog.eventId, eventId),
        eq(auditLog.actorId, staff.id),
      ),
    )
  if (!entry?.after) return null
  const { rejoined = 0 } = (entry.undoing ?? {}) as { rejoined?: number }
  return {
    ...(entry.after as Omit<Told, 'at' | 'undone'>),
    at: entry.at,
    undone: entry.undoneBy === null ? null : { rejoined },
  }
}

/** The newest entry of somebody's acts on many at an event. */
export async function lastActOnMany(db: Db, staff: { id: string }, eventId: string) {
  const [entry] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.actorId, staff.id),
        eq(auditLog.act, 'acted-on-many'),
        eq(auditLog.eventId, eventId),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1)
  return entry?.id ?? null
}

/** Whether there is a way back: what people were told is not untold, and once is enough. */
export const canBeUndone = ({ act, releaseNow, references, undone }: Told) =>
  !undone && references.length > 0 && act !== 'release' && !releaseNow

/**
 * Undoes an act on many as far as it goes: tags, decisions that are still held, and turns in line of
 * whoever has not been offered a place meanwhile, nor left the line and joined it anew. Returns how
 * many it was undone for. Throws NotFound for somebody else's act, and for one that cannot be undone.
 */
export async function undoMany(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  entryId: number,
): Promise<number> {
  await enterEvent(tx, eventId)
  const told = await actedOnMany(tx, staff, eventId, entryId)
  if (!told || !canBeUndone(told)) throw new NotFound()
  const those = await taggable(tx, eventId, told.references)
  const ids = those.map(({ id }) => id)
  const rejoined = told.act === 'queue' ? await joinedSince(tx, ids, told.at) : []
  await record(tx, {
    ...{ act: 'undone-for-many', actorId: staff.id, eventId },
    subject: { kind: 'act', id: String(entryId) },
    ...(rejoined.length > 0 && { after: { rejoined: rejoined.length } }),
  })
  if (told.act === 'tag') return (await takeTagOff(tx, staff, eventId, those, told.tagName)).length
  if (told.act === 'untag') return (await setTag(tx, staff, eventId, those, told.tagName)).length
  if (told.act === 'queue') {
    const stay = new Set(rejoined)
    return stopWaitingMany(
      tx,
      staff,
      ids.filter((id) => !stay.has(id)),
    )
  }
  // What was decided on one of them later is another decision.
  const later = new Set((await decidedSince(tx, entryId, ids)).map(({ id }) => id))
  return takeOwnDecisionsBack(
    tx,
    staff,
    ids.filter((id) => !later.has(id)),
  )
}
