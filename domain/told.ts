import type { Tx } from '@/db/client'
import { type Entry, record } from './audit/record'
import { type Letter, queue } from './mail/outbox'

/** What has to be written down of a change and told of it (product rule 3). */
export type Told = { entries: Entry[]; letters: Letter[] }

export const nothingTold: Told = { entries: [], letters: [] }

/** Writes everything that was collected in a transaction: the audit log and the outbox, a statement each. */
export async function tell(tx: Tx, ...told: Told[]): Promise<void> {
  await record(tx, ...told.flatMap(({ entries }) => entries))
  await queue(tx, ...told.flatMap(({ letters }) => letters))
}
