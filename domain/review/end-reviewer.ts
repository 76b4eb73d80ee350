import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { type Event, enterEvent } from '../event/seats'
import { NotFound } from '../refusal'
import { takeBackAll } from './take-back'

/**
 * Somebody reviews an event no more: what they had not submitted is taken back, what they had
 * stays. Returns how many were taken back. Throws NotFound for whoever is not a reviewer there.
 */
export async function endReviewer(
  tx: Tx,
  staff: { id: string },
  { id: eventId }: Pick<Event, 'id'>,
  personId: string,
): Promise<number> {
  await enterEvent(tx, eventId)
  const ended = await tx
    .delete(roles)
    .where(
      and(eq(roles.personId, personId), eq(roles.eventId, eventId), eq(roles.role, 'reviewer')),
    )
    .returning({ id: roles.id })
  if (ended.length === 0) throw new NotFound()
  const [person] = await tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  await record(tx, {
    act: 'role-ended',
    actorId: staff.id,
    eventId,
    before: { personId, role: 'reviewer', name: person?.email },
  })
  return takeBackAll(tx, staff, eventId, personId)
}
