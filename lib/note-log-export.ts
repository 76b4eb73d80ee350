import { transaction } from '@/db/client'
import { record } from '@/domain/audit/record'
import type { ListFormat } from '@/domain/lists/list-format'

/** That somebody takes entries of the log out as a file stands in the log: which, as its address asked. */
export const noteLogExport = (taker: { id: string }, format: ListFormat, query: string) =>
  transaction((tx) =>
    record(tx, {
      ...{ act: 'list-exported', actorId: taker.id },
      after: { of: 'log', format, ...(query && { query }) },
    }),
  )
