import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import type { Locale } from '../language'
import type { ListFormat } from '../lists/list-format'
import { hasSensitive } from './list-columns'
import type { Running } from './run-list'

type Taken = {
  takerId: string
  running: Running
  format: ListFormat
  locale: Locale
  /** How it went out. */
  by: 'hand' | 'address' | 'mail'
  purpose?: string
  list?: { id: string; name: string }
}

/** Notes in the audit log that a list was taken out: how, of how many people, with which columns, and what for. */
export function recordRun(tx: Tx, { takerId, running, purpose, list, ...taken }: Taken) {
  const { columns, people, scope } = running
  return record(tx, {
    ...{ act: 'list-exported', actorId: takerId, ...scope },
    ...(list && { subject: { kind: 'list', id: list.id } }),
    after: {
      ...{ of: 'attendees', ...taken, people, columns },
      ...(list && { list: list.name }),
      ...(purpose && hasSensitive(columns) && { purpose }),
    },
  })
}
