import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { letterTo } from '../mail/addressee'
import { NotFound, Refusal } from '../refusal'
import { tell } from '../told'
import { isLiving } from './answers'
import { applyChange } from './apply-change'
import { enter } from './enter'

type Decision = { outcome: 'accepted' | 'refused'; reason: string }

/**
 * Staff accept or refuse a change that was asked for after its deadline; the delegate is told.
 * Refuses `request-is-decided` when somebody else was quicker or the delegate asked anew, and
 * `registration-is-over` when it is. Returns the id of the registration.
 */
export async function decideChange(
  tx: Tx,
  staff: { id: string },
  requestId: string,
  { outcome, reason }: Decision,
): Promise<string> {
  const [request] = await tx.select().from(changeRequests).where(eq(changeRequests.id, requestId))
  if (!request) throw new NotFound()
  const it = await enter(tx, { id: request.registrationId })
  if (!isLiving(it.registration.status)) throw new Refusal('registration-is-over')
  const decided = await tx
    .update(changeRequests)
    .set({ outcome, reason, decidedBy: staff.id, decidedAt: now() })
    .where(and(eq(changeRequests.id, requestId), isNull(changeRequests.decidedAt)))
    .returning()
  if (decided.length === 0) throw new Refusal('request-is-decided')

  const { step, answers } = request
  const news = letterTo(it, { kind: 'change-decided', step, outcome, reason })
  if (outcome === 'refused') {
    const after = { step, ...(reason && { reason }) }
    await tell(tx, {
      entries: [entryOf(it, 'change-refused', staff.id, { after })],
      letters: [news],
    })
    return it.id
  }
  const { told, ...change } = await applyChange(tx, it, step, answers)
  await tell(
    tx,
    { entries: [entryOf(it, 'change-accepted', staff.id, change)], letters: [news] },
    told,
  )
  return it.id
}

/** The changes of a registration that wait for a decision. */
export const openRequests = (db: Db, registrationId: string) =>
  db
    .select()
    .from(changeRequests)
    .where(and(eq(changeRequests.registrationId, registrationId), isNull(changeRequests.decidedAt)))
