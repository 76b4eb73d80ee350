import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { substitutions } from '@/db/schema/substitutions'
import { entryOf } from '../audit/entry-of'
import { letterTo } from '../mail/addressee'
import { revokeLinks } from '../people/personal-link'
import { NotFound, Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { tell } from '../told'
import { isOpen } from './substitution'
import { ended } from './withdraw'

/**
 * Whoever was asked to take over says no: the delegate keeps the place and is told. Refuses
 * `substitution-is-over`; for anybody else it is not there.
 */
export async function declineSubstitution(
  tx: Tx,
  asked: { id: string; email: string },
  it: Entered,
): Promise<void> {
  const { substitution } = it
  if (!substitution || !isOpen(substitution)) throw new Refusal('substitution-is-over')
  if (substitution.email !== asked.email) throw new NotFound()
  await tx.update(substitutions).set(ended('declined')).where(eq(substitutions.id, substitution.id))
  await revokeLinks(tx, [substitution.linkId])
  const { name } = substitution
  await tell(tx, {
    entries: [entryOf(it, 'substitution-declined', asked.id)],
    letters: [letterTo(it, { kind: 'substitution-over', name, how: 'declined' })],
  })
}
