import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ledger } from '@/db/schema/ledger'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { NotFound } from '../refusal'
import type { Cost, Payer } from './cost'

export type Entered = { cost: Cost; payer: Payer; quantity: number; amount: number; note: string }

/**
 * Enters what a delegate really cost: so many of something, whole kronor for all of them. From then
 * on it counts instead of the estimate of that cost. Throws NotFound for an unknown registration.
 */
export async function enterCost(
  tx: Tx,
  staff: { id: string },
  registrationId: string,
  entered: Entered,
): Promise<void> {
  const [of] = await tx
    .select({ eventId: registrations.eventId, partnershipId: registrations.partnershipId })
    .from(registrations)
    .where(eq(registrations.id, registrationId))
  if (!of) throw new NotFound()
  await tx.insert(ledger).values({
    ...entered,
    eventId: of.eventId,
    registrationId,
    enteredBy: staff.id,
    enteredAt: now(),
  })
  await record(tx, {
    act: 'cost-entered',
    actorId: staff.id,
    ...of,
    registrationId,
    after: { ...entered },
  })
}
