import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { now } from '../clock'
import { requireOpen } from '../event/window'
import type { Typed } from '../form'
import { Refusal } from '../refusal'
import { isLiving } from './answers'
import type { Entered } from './enter'
import type { Step } from './form'
import { livingReference } from './new-registration'
import { invitedParty } from './register'
import { typedOf } from './typed-of'

/**
 * Whoever's registration is over begins anew with the answers they gave: they stand in the draft,
 * to be checked and sent. Diet and access were erased and are asked again. Refuses
 * `already-registered`, a window that is not open, and `partnership-has-ended`.
 */
export async function registerAgain(tx: Tx, delegate: { id: string }, it: Entered): Promise<void> {
  requireOpen(it.event)
  if (isLiving(it.registration.status) || (await livingReference(tx, it.eventId, delegate.id)))
    throw new Refusal('already-registered')
  const { you, stay, visibility } = typedOf(it.registration)
  const { partyId } = it.registration
  await invitedParty(tx, it.eventId, partyId)
  const answers: [Step, Typed][] = [
    ['partnership', { partyId }],
    ['you', you],
    ['stay', { ...stay, roomWith: '' }],
    ['visibility', visibility],
  ]
  await tx
    .delete(drafts)
    .where(and(eq(drafts.personId, delegate.id), eq(drafts.eventId, it.eventId)))
  await tx.insert(drafts).values(
    answers.map(([step, typed]) => ({
      personId: delegate.id,
      eventId: it.eventId,
      step,
      answers: typed,
      partyId: step === 'partnership' ? partyId : null,
      updatedAt: now(),
    })),
  )
}
