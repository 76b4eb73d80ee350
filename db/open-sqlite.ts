import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Db, Engine, Tx } from './engine'
import { logger } from './query-log'

const waitForOtherProcesses = 10_000

export function openSqlite(): Engine {
  const folder = process.env.DATA_DIR ?? 'data'
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'app.db')

  const writing = new Database(file, { timeout: waitForOtherProcesses })
  writing.pragma('journal_mode = WAL')
  // A confirmation is a promise: it must survive the power going out the moment after.
  writing.pragma('synchronous = FULL')
  writing.pragma('foreign_keys = ON')
  // What is erased is overwritten: else it could be read in the file until its place is used again.
  writing.pragma('secure_delete = ON')
  const reading = new Database(file, { readonly: true, timeout: waitForOtherProcesses })

  const writer = drizzle(writing, { logger })
  // Types come from PostgreSQL's builders, see columns.ts.
  const tx = writer as unknown as Tx
  const reader = drizzle(reading, { logger }) as unknown as Db

  let lastInLine: Promise<unknown> = Promise.resolve()

  return {
    reader: () => reader,
    // better-sqlite3 takes no async transaction: writers stand in line here,
    // and each transaction is begun and ended by hand.
    transaction(work) {
      const turn = lastInLine.then(async () => {
        writing.exec('begin immediate')
        try {
          const result = await work(tx)
          writing.exec('commit')
          return result
        } catch (error) {
          if (writing.inTransaction) writing.exec('rollback')
          throw error
        }
      })
      lastInLine = turn.catch(() => {})
      return turn
    },
    async migrate() {
      // A table that is made anew would take with it, row by row, whatever points to it.
      writing.pragma('foreign_keys = OFF')
      try {
        migrate(writer, { migrationsFolder: 'db/migrations/sqlite' })
        const lost = writing.pragma('foreign_key_check') as unknown[]
        if (lost.length > 0) throw new Error(`${lost.length} rows point to what is not there`)
      } finally {
        writing.pragma('foreign_keys = ON')
      }
    },
    // The log that changes are written to first still holds the pages as they were.
    async leaveNothingErased() {
      const turn = lastInLine.then(() => {
        writing.pragma('wal_checkpoint(TRUNCATE)')
      })
      lastInLine = turn.catch(() => {})
      return turn
    },
    async close() {
      await lastInLine
      reading.close()
      writing.close()
    },
  }
}
