import { and, asc, eq, gt, inArray, max } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import type { Act } from '../audit/record'
import { chunks } from '../chunks'
import { EditedMeanwhile } from '../edit/meanwhile'
import { Refusal } from '../refusal'

// What changes which decision stands: taken, taken back, told.
const deciding: Act[] = ['decided', 'decision-taken-back', 'released']

/** As of which entry of the log a page shows decisions: it goes with whatever is decided there. */
export async function newestEntry(db: Db): Promise<number> {
  const [entry] = await db.select({ id: max(auditLog.id) }).from(auditLog)
  return entry?.id ?? 0
}

/**
 * Refuses `edited-meanwhile`, with what was decided, when a decision on a registration was taken
 * after the page that decides on it was shown; with nothing `seen`, nothing is compared. To be called
 * once the event is held.
 */
export async function unlessDecidedSince(
  tx: Tx,
  seen: number | undefined,
  registrationId: string,
): Promise<void> {
  if (seen === undefined) return
  const since = await decidedSince(tx, seen, [registrationId])
  if (since.length === 0) return
  throw new EditedMeanwhile(
    { kind: 'decision', id: registrationId },
    await newestEntry(tx),
    since.map(({ by, at, after }) => ({
      ...{ by, at, before: {} },
      after: { outcome: String(after?.outcome ?? after?.status ?? '') },
    })),
  )
}

/**
 * The same of many: refuses `decided-meanwhile`, and names those that were decided on, at most ten.
 */
export async function unlessAnyDecidedSince(
  tx: Tx,
  seen: number | undefined,
  registrationIds: string[],
): Promise<void> {
  if (seen === undefined) return
  const since = await decidedSince(tx, seen, registrationIds)
  const references = [...new Set(since.map(({ reference }) => reference))]
  if (references.length === 0) return
  const named = references.slice(0, 10).join(', ')
  throw new Refusal('decided-meanwhile', { which: references.length > 10 ? `${named} …` : named })
}

/** The decisions on these registrations that were taken, taken back or told after an entry of the log. */
export async function decidedSince(tx: Tx, seen: number, registrationIds: string[]) {
  const found = []
  for (const some of chunks(registrationIds))
    found.push(
      ...(await tx
        .select({
          id: registrations.id,
          reference: registrations.reference,
          by: people.email,
          at: auditLog.at,
          after: auditLog.after,
        })
        .from(auditLog)
        .innerJoin(registrations, eq(registrations.id, auditLog.registrationId))
        .leftJoin(people, eq(people.id, auditLog.actorId))
        .where(
          and(
            gt(auditLog.id, seen),
            inArray(auditLog.act, deciding),
            inArray(auditLog.registrationId, some),
          ),
        )
        .orderBy(asc(auditLog.id))),
    )
  return found
}
