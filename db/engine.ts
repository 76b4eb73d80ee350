import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

/** Reads. A write through it fails at once, on either engine. */
export type Db = Pick<NodePgDatabase, 'select' | 'selectDistinct'>
/** Reads and writes, inside `transaction` only. Always passed on, never ambient. */
export type Tx = Pick<NodePgDatabase, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>

export type Engine = {
  reader: () => Db
  transaction: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>
  migrate: () => Promise<void>
  /** What was erased is gone from the files too, as far as the engine leaves that to us. */
  leaveNothingErased: () => Promise<void>
  close: () => Promise<void>
}
