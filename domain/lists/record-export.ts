import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import type { Scope } from './attendees'

/** Notes in the audit log that somebody took a list out: which, in what format, how many people. */
export function recordExport(
  tx: Tx,
  taker: { id: string },
  scope: Scope,
  taken: { format: 'csv' | 'xlsx'; people: number; of: 'attendees' | 'invoices' | 'costs' },
): Promise<void> {
  return record(tx, { act: 'list-exported', actorId: taker.id, ...scope, after: taken })
}
