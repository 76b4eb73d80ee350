import type { Tx } from '@/db/client'
import { invitations } from '@/db/schema/partnerships'

/** Invites partnerships to an event. Invited twice is invited once. */
export async function invite(tx: Tx, eventId: string, partnershipIds: string[]): Promise<void> {
  if (partnershipIds.length === 0) return
  await tx
    .insert(invitations)
    .values(partnershipIds.map((partnershipId) => ({ eventId, partnershipId })))
    .onConflictDoNothing()
}
