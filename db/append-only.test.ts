import { join } from 'node:path'
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { onPostgres } from '@/db/columns'
import { auditLog } from '@/db/schema/records'
import { record } from '@/domain/audit/record'
import { addStaff } from '@/test/people'
import { refusedByDatabase } from '@/test/refused'

// Written past the domain on purpose: whatever a program does, what stands in the log stands.

const refused = /only added to/

const anEntry = async () => {
  const staff = await addStaff()
  await transaction((tx) => record(tx, { act: 'event-changed', actorId: staff.id }))
  const [entry] = await db().select().from(auditLog).where(eq(auditLog.actorId, staff.id))
  if (!entry) throw new Error('nothing was written')
  return entry
}

test('no entry of the audit log is changed or removed', async () => {
  const entry = await anEntry()
  const its = eq(auditLog.id, entry.id)
  for (const attempt of [
    () => transaction((tx) => tx.update(auditLog).set({ act: 'cancelled' }).where(its)),
    () => transaction((tx) => tx.delete(auditLog).where(its)),
    () => transaction((tx) => tx.delete(auditLog)),
  ])
    expect(await refusedByDatabase(attempt())).toMatch(refused)
  expect(await db().select().from(auditLog).where(its)).toEqual([entry])
})

test('in the database’s own words the log is no more changed, removed or emptied', async () => {
  await anEntry()
  const statements = onPostgres
    ? ['truncate audit_log', 'truncate ledger', 'delete from audit_log']
    : ['delete from audit_log', 'update audit_log set at = 0']
  for (const sql of statements) expect(await refusedByDatabase(run(sql)), sql).toMatch(refused)
})

// SQLite drops a table's triggers with the table when a migration makes it anew.
test('after all migrations the triggers that keep the log and the ledger stand', async () => {
  const found = (await run(
    onPostgres
      ? `select tgname as name, relname as "table" from pg_trigger
         join pg_class on pg_class.oid = tgrelid where not tgisinternal`
      : `select name, tbl_name as "table" from sqlite_master where type = 'trigger'`,
  )) as { table: string }[]
  const on = (table: string) => found.filter((trigger) => trigger.table === table).length
  expect([on('audit_log'), on('ledger')]).toEqual([2, 2])
})

/** In the database's own words, on a connection of its own. */
async function run(sql: string): Promise<unknown[]> {
  if (!onPostgres) {
    const database = new Database(join(process.env.DATA_DIR ?? '', 'app.db'))
    try {
      const statement = database.prepare(sql)
      if (statement.reader) return statement.all()
      statement.run()
      return []
    } finally {
      database.close()
    }
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
