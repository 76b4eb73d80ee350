import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { attempt } from './again'
import type { Engine } from './engine'
import { logger } from './query-log'

const oneMigrationAtATime = 20190513

export function openPostgres(): Engine {
  const connectionString = process.env.DATABASE_URL
  const writing = new pg.Pool({ connectionString, max: 20 })
  const reading = new pg.Pool({
    connectionString,
    max: 10,
    options: '-c default_transaction_read_only=on',
  })
  // A connection lost while idle is replaced at the next use; unheard, it would end the process.
  for (const pool of [writing, reading]) pool.on('error', () => {})

  const writer = drizzle(writing, { logger })
  const reader = drizzle(reading, { logger })

  return {
    reader: () => reader,
    transaction: (work) => attempt(() => writer.transaction(work)),
    async migrate() {
      const guard = await writing.connect()
      try {
        await guard.query('select pg_advisory_lock($1)', [oneMigrationAtATime])
        await migrate(writer, { migrationsFolder: 'db/migrations/postgres' })
      } finally {
        await guard.query('select pg_advisory_unlock($1)', [oneMigrationAtATime])
        guard.release()
      }
    },
    // What a deleted row held goes with its own vacuuming.
    async leaveNothingErased() {},
    async close() {
      await Promise.all([writing.end(), reading.end()])
    },
  }
}
