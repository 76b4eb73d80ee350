import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { chunks } from '../chunks'
import { now } from '../clock'
import type { Status } from '../registration/answers'

export type Decision = { outcome: 'approved' | 'declined'; reason: string }

type Decided = {
  id: string
  eventId: string
  partnershipId: string | null
  status: Status
  /** What was decided before, told or held. */
  outcome: string | null
}

/**
 * Writes one decision for each of these registrations, in place of any that was held, and notes it
 * in the log. It is held until it is released; where the delegate has been told the same already,
 * there is nothing to release any more. Whoever calls holds the event and has asked who can be decided on.
 */
export async function keepDecisions(
  tx: Tx,
  staff: { id: string },
  those: Decided[],
  { outcome, reason }: Decision,
): Promise<void> {
  const decision = {
    outcome,
    reason: outcome === 'declined' ? reason : '',
    decidedBy: staff.id,
    decidedAt: now(),
  }
  for (const some of chunks(those))
    await tx
      .insert(decisions)
      .values(
        some.map(({ id, status }) => ({
          registrationId: id,
          ...decision,
          releasedAt: status === outcome ? decision.decidedAt : null,
        })),
      )
      .onConflictDoUpdate({
        target: decisions.registrationId,
        set: {
          ...decision,
          releasedAt: sql`excluded.released_at`,
        },
      })
  const after = { outcome, reason: decision.reason }
  await record(
    tx,
    ...those.map((one) => {
      const before = one.outcome === null ? undefined : { outcome: one.outcome }
      return entryOf(one, 'decided', staff.id, { before, after })
    }),
  )
}
