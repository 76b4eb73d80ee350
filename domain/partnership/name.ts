import { isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { slugOf } from './slug-of'

/**
 * Whether a living partnership other than `id` has this name, or one that reads alike. Whoever asks
 * holds the names: nobody else gives one meanwhile.
 */
export async function isNameTaken(tx: Tx, name: string, id: string | null): Promise<boolean> {
  const living = await tx
    .select({ id: partnerships.id, name: partnerships.name })
    .from(partnerships)
    .where(isNull(partnerships.endedAt))
  return living.some((one) => one.id !== id && slugOf(one.name) === slugOf(name))
}
