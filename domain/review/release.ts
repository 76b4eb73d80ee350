import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { Refusal } from '../refusal'
import { type Funding, living } from '../registration/answers'
import { leave } from '../registration/leave'

/**
 * Releases held decisions of an event, all of them or those of the given registrations: statuses
 * change, the declined leave their places, and everybody is told by mail. Returns how many.
 * Refuses `nothing-to-release` when none of them is held any more: nobody is told twice.
 */
export async function releaseDecisions(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  only?: string[],
): Promise<number> {
  await enterEvent(tx, eventId)
  const held = await heldDecisions(tx, eventId, only)
  if (held.length === 0) throw new Refusal('nothing-to-release')
  const ids = (outcome?: 'approved' | 'declined') =>
    held.filter((one) => !outcome || one.outcome === outcome).map(({ id }) => id)
  const told = new Map((await addressees(tx, ids())).map((one) => [one.id, one]))

  const at = now()
  for (const outcome of ['approved', 'declined'] as const)
    await tx
      .update(registrations)
      .set({ status: outcome, updatedAt: at })
      .where(inArray(registrations.id, ids(outcome)))
  await tx.update(decisions).set({ releasedAt: at }).where(inArray(decisions.registrationId, ids()))
  const left = new Map<string, Funding>()
  for (const { id, funding } of await leave(tx, eventId, ids('declined'))) left.set(id, funding)

  await record(
    tx,
    ...held.map(({ id, outcome, reason }) => ({
      act: 'released' as const,
      actorId: staff.id,
      eventId,
      partnershipId: told.get(id)?.partnershipId,
      registrationId: id,
      before: { status: told.get(id)?.status, funding: left.get(id) },
      after: { status: outcome, reason, funding: left.has(id) ? 'none' : undefined },
    })),
  )
  await queue(
    tx,
    ...held.flatMap(({ id, outcome, reason }) => {
      const addressee = told.get(id)
      const news = outcome === 'declined' ? { kind: outcome, reason } : { kind: outcome }
      return addressee ? [letterTo(addressee, news)] : []
    }),
  )
  return held.length
}

function heldDecisions(tx: Tx, eventId: string, only?: string[]) {
  return tx
    .select({
      id: decisions.registrationId,
      outcome: decisions.outcome,
      reason: decisions.reason,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isNull(decisions.releasedAt),
        inArray(registrations.status, [...living]),
        only && inArray(registrations.id, only),
      ),
    )
}
