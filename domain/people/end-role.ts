import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import { NotFound, Refusal } from '../refusal'
import { heldNow } from './held-now'
import type { Role } from './person'
import { tellOfEnded } from './tell-of-role'

/**
 * Ends a role, at once (`endsAt` = now) or later. A role that has an end already gets the new one; one
 * that is over stays as it ended. Whoever has it is told by mail. Refuses `last-staff-member` when
 * from some moment on nobody would be staff. Throws NotFound for a role that never was. What a
 * reviewer leaves behind is `endReviewer`'s.
 */
export async function endRole(
  tx: Tx,
  actor: { id: string },
  roleId: string,
  endsAt: Date,
): Promise<void> {
  await holdEndings(tx)
  const [ending] = await tx
    .select({ role: roles, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(eq(roles.id, roleId))
  if (!ending) throw new NotFound()
  const { role, email } = ending
  const ended = await tx
    .update(roles)
    .set({ endsAt, endedBy: actor.id })
    .where(and(eq(roles.id, roleId), heldNow()))
    .returning({ id: roles.id })
  if (ended.length === 0) return
  if (role.role === 'staff') await somebodyStays(tx)
  await record(tx, {
    act: 'role-ended',
    actorId: actor.id,
    subject: { kind: 'person', id: role.personId },
    eventId: role.eventId ?? undefined,
    partnershipId: role.partnershipId,
    before: { personId: role.personId, role: role.role, name: email, endsAt: role.endsAt },
    after: { endsAt },
  })
  const until = endsAt > now() ? endsAt : null
  await tellOfEnded(tx, actor, { personId: role.personId, role: roleOf(role), until })
}

function roleOf({ role, eventId, partnershipId }: typeof roles.$inferSelect): Role {
  if (eventId) return { role, eventId } as Role
  return (partnershipId ? { role, partnershipId } : { role }) as Role
}

// The first staff role there ever was is a row that stays for good. Whoever ends a role holds it,
// so two of staff who end each other at once come one after the other.
function holdEndings(tx: Tx) {
  const first = tx
    .select({ id: roles.id })
    .from(roles)
    .where(eq(roles.role, 'staff'))
    .orderBy(asc(roles.givenAt), asc(roles.id))
    .limit(1)
  return tx
    .update(roles)
    .set({ role: sql`${roles.role}` })
    .where(eq(roles.id, first))
}

// Somebody without an end: any end that is set lies before some later moment.
async function somebodyStays(tx: Tx) {
  const [staying] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.role, 'staff'), isNull(roles.endsAt)))
    .limit(1)
  if (!staying) throw new Refusal('last-staff-member')
}
