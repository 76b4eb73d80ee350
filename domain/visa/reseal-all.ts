import { and, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passports } from '@/db/schema/documents'
import { open, type SealKeys, seal } from '../privacy/seal'
import { Refusal } from '../refusal'

/**
 * Seals all passport data anew that were not sealed with the first key, so that the others can be
 * retired. Returns how many. Throws when one of them does not open: nothing is changed then.
 * Refuses `passports-are-not-kept` when there is no key.
 */
export async function resealAll(tx: Tx, keys: SealKeys): Promise<number> {
  const [first] = keys
  if (!first) throw new Refusal('passports-are-not-kept')
  const rows = await tx.select().from(passports).where(ne(passports.keyId, first.id))
  if (rows.length === 0) return 0
  const anew = rows.map((row) => {
    const { registrationId: id } = row
    return sql`when ${id} then ${seal(keys, open(keys, row, id), id).sealed}`
  })
  const resealed = await tx
    .update(passports)
    .set({
      keyId: first.id,
      sealed: sql`case ${passports.registrationId} ${sql.join(anew, sql` `)} end`,
    })
    // What was given anew meanwhile is sealed with the first key already.
    .where(
      and(
        inArray(
          passports.registrationId,
          rows.map(({ registrationId }) => registrationId),
        ),
        ne(passports.keyId, first.id),
      ),
    )
    .returning({ id: passports.registrationId })
  return resealed.length
}
