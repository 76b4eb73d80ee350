import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { now } from '../clock'
import { type Event, enterEvent } from '../event/seats'
import { endRole } from '../people/end-role'
import { sameRole } from '../people/give-role'
import { heldNow } from '../people/held-now'
import { NotFound } from '../refusal'
import { takeBackAll } from './take-back'

/**
 * Somebody reviews an event no more: what they had not submitted is taken back, what they had
 * stays. Returns their address and how many were taken back. Throws NotFound for whoever is not a
 * reviewer there.
 */
export async function endReviewer(
  tx: Tx,
  staff: { id: string },
  { id: eventId }: Pick<Event, 'id'>,
  personId: string,
): Promise<{ email: string; takenBack: number }> {
  await enterEvent(tx, eventId)
  const [reviewer] = await tx
    .select({ roleId: roles.id, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.personId, personId), sameRole({ role: 'reviewer', eventId }), heldNow()))
  if (!reviewer) throw new NotFound()
  await endRole(tx, staff, reviewer.roleId, now())
  return { email: reviewer.email, takenBack: await takeBackAll(tx, staff, eventId, personId) }
}
