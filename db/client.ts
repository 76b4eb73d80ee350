import { AsyncLocalStorage } from 'node:async_hooks'
import { onPostgres } from './columns'
import type { Db, Engine, Tx } from './engine'
import { openPostgres } from './open-postgres'
import { openSqlite } from './open-sqlite'

export type { Db, Tx } from './engine'

// Pinned: with two copies of this module, SQLite's two writers would wait for each other.
const pinned = globalThis as { databaseEngine?: Engine }

const inTransaction = new AsyncLocalStorage<boolean>()

// Opened at first use: building the pages needs no database.
function engine(): Engine {
  pinned.databaseEngine ??= onPostgres ? openPostgres() : openSqlite()
  return pinned.databaseEngine
}

export const db = (): Db => engine().reader()

/**
 * Runs `work` in one transaction: all of it is stored or, when it throws, nothing.
 * No network or file work inside: on SQLite every other writer waits for it, and on PostgreSQL it
 * is begun anew when it was given up for another one.
 */
export function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  // It would wait for itself: on SQLite for ever, and everybody behind it.
  if (inTransaction.getStore()) throw new Error('a transaction inside a transaction')
  return engine().transaction((tx) => inTransaction.run(true, () => untilItEnds(tx, work)))
}

// A promise that nobody awaited finds `tx` dead, instead of writing into whatever comes next.
async function untilItEnds<Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const { proxy, revoke } = Proxy.revocable(tx, {})
  try {
    return await work(proxy)
  } finally {
    revoke()
  }
}

/** Brings the database to the newest schema. */
export const migrate = () => engine().migrate()

/** After something was erased: nothing of it is to be read in the database's own files any more. */
export const leaveNothingErased = () => engine().leaveNothingErased()

export async function closeDatabase() {
  await pinned.databaseEngine?.close()
  delete pinned.databaseEngine
}
