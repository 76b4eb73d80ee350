import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { type Event, enterEvent } from '../event/seats'
import type { Locale } from '../language'
import { queue } from '../mail/outbox'
import { findOrAdd } from '../people/find-or-add'
import { giveRole, sameRole } from '../people/give-role'
import { heldNow } from '../people/held-now'

/**
 * Names somebody reviewer of an event, by their address; they are told by mail. Named twice is
 * named once and told once. The language is that of somebody nobody has met before.
 */
export async function nameReviewer(
  tx: Tx,
  staff: { id: string },
  { id: eventId }: Pick<Event, 'id'>,
  email: string,
  locale: Locale,
): Promise<{ id: string; email: string }> {
  await enterEvent(tx, eventId)
  const person = await findOrAdd(tx, email, locale)
  const already = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.personId, person.id), sameRole({ role: 'reviewer', eventId }), heldNow()))
  if (already.length > 0) return person
  await giveRole(tx, person.id, { role: 'reviewer', eventId }, staff.id)
  await record(tx, {
    act: 'reviewer-named',
    actorId: staff.id,
    eventId,
    after: { personId: person.id, name: person.email },
  })
  await queue(tx, {
    to: person.email,
    locale: person.locale,
    mail: { kind: 'reviewer-named', path: '/review', eventId, partnership: '' },
  })
  return person
}
