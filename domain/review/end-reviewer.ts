import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { type Event, enterEvent } from '../event/seats'
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
  const ended = await tx
    .delete(roles)
    .where(
      and(eq(roles.personId, personId), eq(roles.eventId, eventId), eq(roles.role, 'reviewer')),
    )
    .returning({ id: roles.id })
  const [person] = await tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  if (ended.length === 0 || !person) throw new NotFound()
  await record(tx, {
    act: 'role-ended',
    actorId: staff.id,
    eventId,
    before: { personId, role: 'reviewer', name: person.email },
  })
  return { email: person.email, takenBack: await takeBackAll(tx, staff, eventId, personId) }
}
