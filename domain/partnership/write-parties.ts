import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { parties } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { Refusal } from '../refusal'
import type { PartyFacts } from './facts'

export type PartyToWrite = PartyFacts & { id: string; partnershipId: string; position: number }

/**
 * Writes the parties of partnerships that are held, new ones and changed ones, and takes away those
 * that are not among them any more. Refuses `party-has-delegates` when somebody is or was
 * registered, or is invited, for one of the latter.
 */
export async function writeParties(
  tx: Tx,
  partnershipIds: string[],
  written: PartyToWrite[],
  removed: string[],
): Promise<void> {
  if (partnershipIds.length === 0) return
  // Out of each other's way first: no two may stand at the same place, not even for a moment. It
  // also holds them: whoever registers for one of them meanwhile waits.
  await tx
    .update(parties)
    .set({ position: sql`-1 - ${parties.position}` })
    .where(inArray(parties.partnershipId, partnershipIds))
  if ((await partiesInUse(tx, removed)).size > 0) throw new Refusal('party-has-delegates')
  if (removed.length > 0) await tx.delete(parties).where(inArray(parties.id, removed))
  await tx
    .insert(parties)
    .values(written)
    .onConflictDoUpdate({
      target: parties.id,
      set: {
        organisation: sql`excluded.organisation`,
        country: sql`excluded.country`,
        kind: sql`excluded.kind`,
        position: sql`excluded.position`,
      },
    })
}

/** Which of these parties somebody is or was registered for, or is invited for by a colleague. */
export async function partiesInUse(db: Db | Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: parties.id })
    .from(parties)
    .where(
      sql`${inArray(parties.id, ids)} and ${or(
        sql`exists (select 1 from ${registrations} where ${eq(registrations.partyId, parties.id)})`,
        sql`exists (select 1 from ${invitedColleagues} where ${eq(invitedColleagues.partyId, parties.id)})`,
      )}`,
    )
  return new Set(rows.map(({ id }) => id))
}
