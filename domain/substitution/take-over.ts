import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { substitutions } from '@/db/schema/substitutions'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { hasBegun } from '../event/window'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { checkAgainstEvent } from '../registration/check-answers'
import type { Entered } from '../registration/enter'
import type { Delegate } from '../registration/register'
import { tell } from '../told'
import { exchange, type Meta, type TakeOverAnswers } from './exchange'
import { isOpen, needsApproval } from './substitution'

/** What came of it: a registration of their own, or that staff have to approve it first. */
export type TakenOver = { reference: string } | { awaitsApproval: true }

/**
 * Whoever was asked says yes: the place stays and the delegate changes. After the hotel deadline
 * their answers wait in the draft until staff have approved. Refuses `substitution-is-over` when
 * the place is not to be had any more, and `already-registered`.
 */
export async function takeOver(
  tx: Tx,
  newcomer: Delegate,
  it: Entered,
  answers: TakeOverAnswers,
  meta: Meta,
): Promise<TakenOver> {
  const { substitution, event } = it
  if (!substitution || !isOpen(substitution) || substitution.email !== newcomer.email)
    throw new Refusal('substitution-is-over')
  if (!isLiving(it.registration.status) || hasBegun(event))
    throw new Refusal('substitution-is-over')
  checkAgainstEvent(event, answers)
  if (!needsApproval(event)) return exchange(tx, newcomer, it, answers, meta, newcomer.id)

  if (substitution.confirmedAt) return { awaitsApproval: true }
  await tx
    .update(substitutions)
    .set({ confirmedAt: now() })
    .where(eq(substitutions.id, substitution.id))
  const { name } = substitution
  await tell(tx, {
    entries: [entryOf(it, 'substitution-confirmed', newcomer.id, { after: { name } })],
    letters: [],
  })
  return { awaitsApproval: true }
}
