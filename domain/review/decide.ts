import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { enterEvent } from '../event/seats'
import { NotFound, Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { unlessDecidedSince } from './decided-since'
import { type Decision, keepDecisions } from './keep-decisions'
import { releaseDecisions } from './release'

/**
 * Staff approve or decline a registration, held back until it is released or told at once.
 * A decision that is still held can be taken anew; back to what the delegate has been told
 * already, it leaves nothing to release. Refuses `already-decided` when they have been told the
 * same and nothing else is held, `staff-only-decide-the-living` when the registration is over.
 * With `asOf`, the newest entry of the log when the page was shown, refuses `edited-meanwhile` when
 * a colleague has decided since, and says what.
 * Throws NotFound for an application, which is decided on another way.
 */
export async function decide(
  tx: Tx,
  staff: { id: string },
  registrationId: string,
  { releaseNow, asOf, ...decision }: Decision & { releaseNow: boolean; asOf?: number },
): Promise<void> {
  const { eventId } = await load(tx, registrationId)
  const event = await enterEvent(tx, eventId)
  if (event.kind !== 'conference') throw new NotFound()
  const it = await load(tx, registrationId)
  await unlessDecidedSince(tx, asOf, registrationId)
  if (!isLiving(it.status)) throw new Refusal('staff-only-decide-the-living')
  const toldAlready = it.status === decision.outcome
  const held = it.outcome !== null && it.releasedAt === null
  if (toldAlready && !held) throw new Refusal('already-decided')

  await keepDecisions(tx, staff, [it], decision)
  if (releaseNow && !toldAlready)
    await releaseDecisions(tx, staff, eventId, { only: [registrationId] })
}

async function load(tx: Tx, registrationId: string) {
  const [registration] = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      outcome: decisions.outcome,
      releasedAt: decisions.releasedAt,
    })
    .from(registrations)
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(eq(registrations.id, registrationId))
  if (!registration) throw new NotFound()
  return registration
}
