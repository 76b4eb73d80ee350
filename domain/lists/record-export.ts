import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import type { Scope } from './attendees'
import type { ListFormat } from './list-format'

/** What a list that is taken out is about. */
export type Listed = 'attendees' | 'invoices' | 'costs' | 'places'

/** The same of the days themselves. */
export type DaysList = 'rooms' | 'roomChanges' | 'meals' | 'participants' | 'attendance'

/** And what is printed of people that is no list. */
export type Printed = 'badges' | 'certificates'

/** Notes in the audit log that somebody took a list out: which, in what format, how many people. */
export function recordExport(
  tx: Tx,
  taker: { id: string },
  scope: Scope,
  taken: { format: ListFormat; people: number; of: Listed | DaysList | Printed },
): Promise<void> {
  return record(tx, { act: 'list-exported', actorId: taker.id, ...scope, after: taken })
}
