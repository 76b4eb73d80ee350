import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { alias } from '@/db/columns'
import { auditLog } from '@/db/schema/records'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { stopWaitingMany } from '../funding/start-waiting-many'
import { NotFound } from '../refusal'
import { takeOwnDecisionsBack } from '../review/take-decisions-back'
import { setTag, taggable, takeTagOff } from '../tag/tag'
import type { ManyAct, Reason } from './acts'

type Told = {
  act: ManyAct
  tagName: string
  releaseNow: boolean
  left: Partial<Record<Reason, number>>
  references: string[]
  undone: boolean
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
    .select({ after: auditLog.after, undoneBy: undoing.id })
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
  return { ...(entry.after as Omit<Told, 'undone'>), undone: entry.undoneBy !== null }
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
 * whoever has not been offered a place meanwhile. Returns how many it was undone for. Throws NotFound
 * for somebody else's act, and for one that cannot be undone.
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
  await record(tx, {
    ...{ act: 'undone-for-many', actorId: staff.id, eventId },
    subject: { kind: 'act', id: String(entryId) },
  })
  const those = await taggable(tx, eventId, told.references)
  const ids = those.map(({ id }) => id)
  if (told.act === 'tag') return (await takeTagOff(tx, staff, eventId, those, told.tagName)).length
  if (told.act === 'untag') return (await setTag(tx, staff, eventId, those, told.tagName)).length
  if (told.act === 'queue') return stopWaitingMany(tx, staff, ids)
  return takeOwnDecisionsBack(tx, staff, ids)
}
