import type { Tx } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterReview, isOf, requireOpen } from './save-review'

/**
 * A reviewer has a conflict of interest in an application: whatever they said of it is erased, and
 * they see it no more. Declared twice is declared once. Throws NotFound for whoever it is not
 * assigned to; refuses `review-is-closed` once the outcome is released, since it rests on what
 * was said.
 */
export async function declareConflict(
  tx: Tx,
  reviewer: { id: string },
  registrationId: string,
): Promise<void> {
  const { it, mine } = await enterReview(tx, reviewer, registrationId)
  if (mine.conflictAt) return
  requireOpen(it)
  const at = now()
  await tx
    .update(reviews)
    .set({
      conflictAt: at,
      scores: {},
      recommendation: null,
      comment: '',
      total: null,
      submittedAt: null,
      updatedAt: at,
    })
    .where(isOf(registrationId, reviewer))
  await record(tx, entryOf(it, 'conflict-declared', reviewer.id))
}
