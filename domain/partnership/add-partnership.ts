import type { Tx } from '@/db/client'
import { parties, partnerships } from '@/db/schema/partnerships'
import type { PartnershipFacts } from './facts'

/**
 * Adds a partnership with its parties in their order, or leaves the one that has its address as
 * it is. Returns the id of a new one, else null.
 */
export async function addPartnership(tx: Tx, facts: PartnershipFacts): Promise<string | null> {
  const { parties: members, ...partnership } = facts
  const [added] = await tx
    .insert(partnerships)
    .values({ id: crypto.randomUUID(), ...partnership })
    .onConflictDoNothing({ target: partnerships.slug })
    .returning({ id: partnerships.id })
  if (!added) return null
  await tx.insert(parties).values(
    members.map((party, position) => ({
      id: crypto.randomUUID(),
      partnershipId: added.id,
      position,
      ...party,
    })),
  )
  return added.id
}
