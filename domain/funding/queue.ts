import { and, asc, count, eq, inArray, lte } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { queue } from '@/db/schema/funding'
import { now } from '../clock'

type Partnership = { eventId: string; partnershipId: string }

const queueOf = ({ eventId, partnershipId }: Partnership) =>
  and(eq(queue.eventId, eventId), eq(queue.partnershipId, partnershipId))

/** The registration that is first in a partnership's queue, or null when nobody waits. */
export async function firstInLine(tx: Db, partnership: Partnership): Promise<string | null> {
  const [first] = await tx
    .select({ id: queue.registrationId })
    .from(queue)
    .where(queueOf(partnership))
    .orderBy(asc(queue.turn))
    .limit(1)
  return first?.id ?? null
}

/** Joins the end of the queue; returns how many stand there up to and including this one. */
export async function joinQueue(
  tx: Tx,
  { id, eventId, partnershipId }: Partnership & { id: string },
): Promise<number> {
  const [mine] = await tx
    .insert(queue)
    .values({ registrationId: id, eventId, partnershipId, joinedAt: now() })
    .returning({ turn: queue.turn })
  const [upToMe] = await tx
    .select({ count: count() })
    .from(queue)
    .where(and(queueOf({ eventId, partnershipId }), lte(queue.turn, mine?.turn ?? 0)))
  return upToMe?.count ?? 0
}

/** Takes these registrations out of whatever queue they stand in. */
export async function leaveQueue(tx: Tx, registrationIds: string[]): Promise<void> {
  await tx.delete(queue).where(inArray(queue.registrationId, registrationIds))
}
