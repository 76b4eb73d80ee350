import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { type Addressee, addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { NotFound, Refusal } from '../refusal'
import { isLiving } from './answers'
import { leave } from './leave'

/**
 * Cancels a registration. A funded place it held stands free from then on, and it leaves the
 * queue. Refuses `cannot-be-cancelled` when it is not living any more.
 */
export async function cancelRegistration(
  tx: Tx,
  actor: { id: string },
  registrationId: string,
): Promise<void> {
  const { eventId } = await load(tx, registrationId)
  await enterEvent(tx, eventId)
  // Read again inside the event: somebody may have decided or cancelled in between.
  const registration = await load(tx, registrationId)
  const { status, partnershipId } = registration
  if (!isLiving(status)) throw new Refusal('cannot-be-cancelled')

  await tx
    .update(registrations)
    .set({ status: 'cancelled', updatedAt: now() })
    .where(eq(registrations.id, registrationId))
  const [left] = await leave(tx, eventId, [registrationId])

  await record(tx, {
    act: 'cancelled',
    actorId: actor.id,
    eventId,
    partnershipId,
    registrationId,
    before: { status, funding: left?.funding },
    after: { status: 'cancelled', funding: 'none' },
  })
  await queue(tx, letterTo(registration, { kind: 'cancelled' }))
}

async function load(tx: Tx, registrationId: string): Promise<Addressee> {
  const [registration] = await addressees(tx, [registrationId])
  if (!registration) throw new NotFound()
  return registration
}
