import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
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
  const registration = await load(tx, registrationId)
  await enterEvent(tx, registration.eventId)
  // Read again inside the event: somebody may have decided or cancelled in between.
  const { status } = await load(tx, registrationId)
  if (!isLiving(status)) throw new Refusal('cannot-be-cancelled')

  await tx
    .update(registrations)
    .set({ status: 'cancelled', updatedAt: now() })
    .where(eq(registrations.id, registrationId))
  const [left] = await leave(tx, registration.eventId, [registrationId])

  await record(tx, {
    act: 'cancelled',
    actorId: actor.id,
    eventId: registration.eventId,
    partnershipId: registration.partnershipId,
    registrationId,
    before: { status, funding: left?.funding },
    after: { status: 'cancelled', funding: 'none' },
  })
  await queue(tx, {
    to: registration.email,
    locale: registration.locale,
    mail: {
      kind: 'cancelled',
      eventId: registration.eventId,
      reference: registration.reference,
      givenNames: registration.givenNames,
      partnership: registration.partnership,
    },
  })
}

async function load(tx: Tx, registrationId: string) {
  const [registration] = await tx
    .select({
      reference: registrations.reference,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      givenNames: registrations.givenNames,
      email: people.email,
      locale: people.locale,
      partnership: partnerships.name,
    })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(eq(registrations.id, registrationId))
  if (!registration) throw new NotFound()
  return registration
}
