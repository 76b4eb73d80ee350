import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { record } from '../audit/record'

/** Erases a registration's special-category answers because the delegate, or whoever was accepted to an academy, withdrew their consent: at any time as long as they are kept, also when the event is over. Nothing there is no fault. */
export async function withdrawConsent(
  tx: Tx,
  delegate: { id: string },
  registrationId: string,
): Promise<void> {
  const erased = await tx
    .delete(sensitiveAnswers)
    .where(eq(sensitiveAnswers.registrationId, registrationId))
    .returning({ registrationId: sensitiveAnswers.registrationId })
  if (erased.length === 0) return
  const [registration] = await tx
    .select({ eventId: registrations.eventId, partnershipId: registrations.partnershipId })
    .from(registrations)
    .where(eq(registrations.id, registrationId))
  await record(tx, {
    act: 'consent-withdrawn',
    actorId: delegate.id,
    registrationId,
    ...registration,
  })
}
