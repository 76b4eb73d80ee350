import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import { heldNow } from './held-now'
import type { Role } from './person'
import { tellOfGiven } from './tell-of-role'

/**
 * Gives a person a role: staff, or one at an event or of a partnership. `givenBy` is null for
 * those whom the settings name. Without `endsAt` it is held until somebody ends it. Given twice it
 * is held once; given to somebody whose role is to end, it ends later or not at all, never earlier.
 * They are told by mail, but not of what the settings say.
 */
export async function giveRole(
  tx: Tx,
  personId: string,
  role: Role,
  givenBy: string | null,
  endsAt: Date | null = null,
): Promise<void> {
  await holdPerson(tx, personId)
  const [held] = await tx
    .select({ id: roles.id, endsAt: roles.endsAt })
    .from(roles)
    .where(and(eq(roles.personId, personId), sameRole(role), heldNow()))
  if (held && !outlasts(endsAt, held.endsAt)) return
  const endedBy = endsAt && givenBy
  if (held) await tx.update(roles).set({ endsAt, endedBy }).where(eq(roles.id, held.id))
  else
    await tx.insert(roles).values({
      id: crypto.randomUUID(),
      personId,
      ...role,
      givenAt: now(),
      givenBy,
      endsAt,
      endedBy,
    })
  await record(tx, {
    act: 'role-given',
    actorId: givenBy,
    subject: { kind: 'person', id: personId },
    ...scopeOf(role),
    before: held && { endsAt: held.endsAt },
    after: { personId, ...role, endsAt },
  })
  if (givenBy) await tellOfGiven(tx, { id: givenBy }, { personId, role, until: endsAt })
}

// Whoever gives somebody a role comes after whoever else does.
const holdPerson = (tx: Tx, personId: string) =>
  tx
    .update(people)
    .set({ email: sql`${people.email}` })
    .where(eq(people.id, personId))

const outlasts = (end: Date | null, other: Date | null) =>
  other !== null && (end === null || end > other)

const scopeOf = ({ role: _, ...scope }: Role): { eventId?: string; partnershipId?: string } => scope

/** The condition that a row is this very role: at this event, of this partnership. */
export function sameRole(role: Role) {
  const { eventId, partnershipId } = scopeOf(role)
  return and(
    eq(roles.role, role.role),
    eventId ? eq(roles.eventId, eventId) : isNull(roles.eventId),
    partnershipId ? eq(roles.partnershipId, partnershipId) : isNull(roles.partnershipId),
  )
}
