import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ledger } from '@/db/schema/ledger'
import { record } from '../audit/record'
import { now } from '../clock'
import { NotFound, Refusal } from '../refusal'

/**
 * Takes a row of the ledger back by a row of its own, with the signs turned; what is right is
 * entered as any other cost. Returns whose it was. Refuses `corrected-already`, also to the second of
 * two who correct it at once: the database keeps one correction a row. Throws NotFound for a row
 * that is not there or that is a correction itself.
 */
export async function correctCost(
  tx: Tx,
  staff: { id: string },
  rowId: number,
  why: string,
): Promise<string> {
  const [row] = await tx
    .select()
    .from(ledger)
    .where(and(eq(ledger.id, rowId), isNull(ledger.corrects)))
  if (!row) throw new NotFound()
  const { eventId, registrationId, cost, payer, quantity, amount } = row
  const added = await tx
    .insert(ledger)
    .values({
      eventId,
      registrationId,
      cost,
      payer,
      quantity: -quantity,
      amount: -amount,
      note: why,
      corrects: row.id,
      enteredBy: staff.id,
      enteredAt: now(),
    })
    .onConflictDoNothing({ target: ledger.corrects })
    .returning({ id: ledger.id })
  if (added.length === 0) throw new Refusal('corrected-already')
  await record(tx, {
    act: 'cost-corrected',
    actorId: staff.id,
    eventId,
    registrationId,
    before: { cost, payer, quantity, amount, note: row.note },
    after: { reason: why },
  })
  return registrationId
}
