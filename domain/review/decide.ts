import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { NotFound, Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { releaseDecisions } from './release'

type Decision = { outcome: 'approved' | 'declined'; reason: string; releaseNow: boolean }

/**
 * Staff approve or decline a registration, held back until it is released or told at once.
 * A decision that is still held can be taken anew; back to what the delegate has been told
 * already, it leaves nothing to release. Refuses `already-decided` when they have been told the
 * same and nothing else is held, `staff-only-decide-the-living` when the registration is over.
 * Throws NotFound for an application, which is decided on another way.
 */
export async function decide(
  tx: Tx,
  staff: { id: string },
  registrationId: string,
  { outcome, reason, releaseNow }: Decision,
): Promise<void> {
  const { eventId } = await load(tx, registrationId)
  const event = await enterEvent(tx, eventId)
  if (event.kind !== 'conference') throw new NotFound()
  const { status, partnershipId } = await load(tx, registrationId)
  if (!isLiving(status)) throw new Refusal('staff-only-decide-the-living')
  const toldAlready = status === outcome
  if (toldAlready && !(await isHeld(tx, registrationId))) throw new Refusal('already-decided')

  const decision = {
    outcome,
    reason: outcome === 'declined' ? reason : '',
    decidedBy: staff.id,
    decidedAt: now(),
    releasedAt: toldAlready ? now() : null,
  }
  await tx
    .insert(decisions)
    .values({ registrationId, ...decision })
    .onConflictDoUpdate({ target: decisions.registrationId, set: decision })
  await record(tx, {
    act: 'decided',
    actorId: staff.id,
    eventId,
    partnershipId,
    registrationId,
    after: { outcome, reason: decision.reason },
  })
  if (releaseNow && !toldAlready) await releaseDecisions(tx, staff, eventId, [registrationId])
}

async function isHeld(tx: Tx, registrationId: string): Promise<boolean> {
  const held = await tx
    .select({ id: decisions.registrationId })
    .from(decisions)
    .where(and(eq(decisions.registrationId, registrationId), isNull(decisions.releasedAt)))
  return held.length > 0
}

async function load(tx: Tx, registrationId: string) {
  const [registration] = await tx
    .select({
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
    })
    .from(registrations)
    .where(eq(registrations.id, registrationId))
  if (!registration) throw new NotFound()
  return registration
}
