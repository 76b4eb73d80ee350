import type { Tx } from '@/db/client'
import { roles } from '@/db/schema/people'
import { record } from '../audit/record'
import { now } from '../clock'
import type { Role } from './person'

/** Makes a person staff, or coordinator of an event or a partnership. Given twice it is held once. */
export async function giveRole(
  tx: Tx,
  personId: string,
  role: Role,
  givenBy: string | null,
): Promise<void> {
  const given = await tx
    .insert(roles)
    .values({ id: crypto.randomUUID(), personId, ...role, givenAt: now() })
    .onConflictDoNothing()
    .returning({ id: roles.id })
  if (given.length === 1)
    await record(tx, { act: 'role-given', actorId: givenBy, after: { personId, ...role } })
}
