import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { alias } from '@/db/columns'
import { people, roles } from '@/db/schema/people'
import { now } from '../clock'
import { endRole } from '../people/end-role'
import { giveRole, sameRole } from '../people/give-role'
import { heldNow } from '../people/held-now'
import { NotFound } from '../refusal'

/**
 * Names somebody who is staff visa officer of an event: who may see passport data and issue visa
 * letters there. Named twice they are it once, until they are ended or `endsAt`. Throws NotFound for whoever is not staff.
 */
export async function nameVisaOfficer(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  personId: string,
  endsAt: Date | null = null,
): Promise<void> {
  const [theirs] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.personId, personId), sameRole({ role: 'staff' }), heldNow()))
  if (!theirs) throw new NotFound()
  await giveRole(tx, personId, { role: 'visa-officer', eventId }, staff.id, endsAt)
}

/** Ends that somebody is visa officer of an event. Ended twice it is ended once. */
export async function endVisaOfficer(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  personId: string,
): Promise<void> {
  const [officer] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(eq(roles.personId, personId), sameRole({ role: 'visa-officer', eventId }), heldNow()),
    )
  if (officer) await endRole(tx, staff, officer.id, now())
}

/** Everybody who is staff, in the order of their addresses, and whether they are visa officer of an event. */
export function staffAndOfficers(db: Db, eventId: string) {
  const named = alias(roles, 'named')
  return db
    .select({
      id: people.id,
      email: people.email,
      isOfficer: sql<boolean>`${named.id} is not null`.mapWith(Boolean),
    })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .leftJoin(
      named,
      and(
        eq(named.personId, people.id),
        eq(named.role, 'visa-officer'),
        eq(named.eventId, eventId),
        heldNow(named),
      ),
    )
    .where(and(eq(roles.role, 'staff'), heldNow()))
    .orderBy(asc(people.email))
}
