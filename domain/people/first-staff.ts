import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roles } from '@/db/schema/people'
import { findOrAdd } from './find-or-add'
import { giveRole } from './give-role'
import { heldNow } from './held-now'

/**
 * Makes those staff whom the settings name, each of them once: whose role was ended by hand stays
 * without it, however often the product starts, unless nobody is staff at all.
 */
export async function firstStaff(tx: Tx, emails: string[]): Promise<void> {
  const staff = await tx
    .select({ personId: roles.personId, isHeld: sql<boolean>`${heldNow()}`.mapWith(Boolean) })
    .from(roles)
    .where(eq(roles.role, 'staff'))
  const nobodyIs = !staff.some(({ isHeld }) => isHeld)
  const haveBeen = new Set(staff.map(({ personId }) => personId))
  for (const email of emails) {
    const person = await findOrAdd(tx, email, 'sv')
    if (nobodyIs || !haveBeen.has(person.id)) await giveRole(tx, person.id, { role: 'staff' }, null)
  }
}
