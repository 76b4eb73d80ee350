import { transaction } from '@/db/client'
import { recordExport } from '@/domain/lists/record-export'

type Exporting = Parameters<typeof recordExport>

/** Notes that somebody takes a list out, for a route of its own: before anything is handed out. */
export const noteExport = (taker: Exporting[1], scope: Exporting[2], taken: Exporting[3]) =>
  transaction((tx) => recordExport(tx, taker, scope, taken))
