import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { now } from '../clock'
import { living } from '../registration/answers'

/**
 * Somebody takes decisions of their own back that are still held: as if they had never been taken,
 * and where an earlier one has been told, that one stands. What was released meanwhile, or decided
 * anew by a colleague, stays. Returns how many were taken back. Whoever calls holds the event.
 */
export async function takeOwnDecisionsBack(
  tx: Tx,
  staff: { id: string },
  registrationIds: string[],
): Promise<number> {
  const held = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      outcome: decisions.outcome,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .where(
      and(
        inArray(registrations.id, registrationIds),
        inArray(registrations.status, [...living]),
        eq(decisions.decidedBy, staff.id),
        isNull(decisions.releasedAt),
      ),
    )
  const ids = (told?: 'approved' | 'declined') =>
    held
      .filter(({ status }) => (told ? status === told : status === 'received'))
      .map(({ id }) => id)
  await tx.delete(decisions).where(inArray(decisions.registrationId, ids()))
  for (const told of ['approved', 'declined'] as const)
    await tx
      .update(decisions)
      .set({ outcome: told, reason: '', releasedAt: now() })
      .where(inArray(decisions.registrationId, ids(told)))
  await record(
    tx,
    ...held.map((one) =>
      entryOf(one, 'decision-taken-back', staff.id, { before: { outcome: one.outcome } }),
    ),
  )
  return held.length
}
