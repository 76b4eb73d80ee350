import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, test } from 'vitest'
import { migrateInAnotherProcess } from '@/test/migrate'

// SQLite cannot change a table: it is made anew, and the old one dropped with what points to it.

const ours = 'db/migrations/sqlite'
const before = ['0000_main-job', '0001_journey']

test('a database from before academies keeps every row when registrations and roles are made anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-migrating-'))
  try {
    const old = databaseOf(folder)
    fillWithAConference(old)
    const kept = everything(old)
    old.close()
    migrateInAnotherProcess({ DATA_DIR: folder, DATABASE_URL: '' })

    const migrated = new Database(join(folder, 'app.db'))
    const found = everything(migrated)
    for (const [table, rows] of Object.entries(kept)) {
      // Columns that came with the migration are left out of the comparison.
      const names = Object.keys(rows[0] ?? {})
      const part = found[table]?.map((row) =>
        Object.fromEntries(names.map((name) => [name, row[name]])),
      )
      expect(part, table).toEqual(rows)
    }
    expect(kept.registrations).toHaveLength(3)
    expect(migrated.pragma('foreign_key_check')).toEqual([])

    // What pointed to the old table points to the new one.
    migrated.pragma('foreign_keys = ON')
    expect(() => add(migrated, 'funded_places', { registration_id: 'nobody', place: 2 })).toThrow(
      'FOREIGN KEY',
    )
    expect(() => migrated.exec(`delete from registrations where id = 'first'`)).toThrow(
      'FOREIGN KEY',
    )
    migrated.exec(`delete from registrations where id = 'second'`)
    expect(migrated.prepare('select * from queue').all()).toEqual([])
    migrated.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A database as it was made before academies. */
function databaseOf(folder: string) {
  const migrations = join(folder, 'migrations')
  mkdirSync(join(migrations, 'meta'), { recursive: true })
  const journal = JSON.parse(readFileSync(join(ours, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.filter(({ tag }: { tag: string }) => before.includes(tag))
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  for (const tag of before) copyFileSync(join(ours, `${tag}.sql`), join(migrations, `${tag}.sql`))
  const database = new Database(join(folder, 'app.db'))
  migrate(drizzle(database), { migrationsFolder: migrations })
  database.pragma('foreign_keys = ON')
  return database
}

type Row = Record<string, string | number | null>

/** A row of which only some is said: what else must be there is filled in. */
function add(database: Database.Database, table: string, said: Row) {
  const columns = database.pragma(`table_info(${table})`) as {
    name: string
    type: string
    notnull: number
    dflt_value: string | null
  }[]
  const common: Row = { event_id: 'event', partnership_id: 'here', person_id: 'one' }
  const row = Object.fromEntries(
    columns.flatMap(({ name, type, notnull, dflt_value }) => {
      if (name in said) return [[name, said[name]]]
      if (!notnull || dflt_value !== null) return []
      return [[name, common[name] ?? (type.toUpperCase() === 'INTEGER' ? 1 : `some ${name}`)]]
    }),
  )
  const names = Object.keys(row)
  const sql = `insert into ${table} (${names.map((name) => `"${name}"`).join()})
    values (${names.map(() => '?').join()})`
  database.prepare(sql).run(...Object.values(row))
}

function fillWithAConference(database: Database.Database) {
  const put = (table: string, said: Row) => add(database, table, said)
  put('events', { id: 'event', kind: 'conference', attending: 1, capacity: 9, funded_places: 2 })
  put('partnerships', { id: 'here' })
  put('parties', { id: 'party' })
  put('invitations', {})
  for (const id of ['one', 'two', 'three']) put('people', { id, email: `${id}@test.example` })
  put('roles', { id: 'r1', role: 'staff', event_id: null, partnership_id: null })
  put('roles', { id: 'r2', role: 'event-coordinator', event_id: 'event', partnership_id: null })
  put('roles', { id: 'r3', role: 'partnership-coordinator', partnership_id: 'here' })
  const registration = { partnership_id: 'here', party_id: 'party' }
  put('registrations', {
    ...{ ...registration, id: 'first', reference: 'A', person_id: 'one', status: 'approved' },
    ...{ registered_by: 'two', confirmed_at: 5 },
  })
  put('registrations', {
    ...{ ...registration, id: 'second', reference: 'B', person_id: 'two', status: 'received' },
  })
  put('registrations', {
    ...{ ...registration, id: 'third', reference: 'C', person_id: 'three', status: 'cancelled' },
    ...{ takes_over_from: 'first', ended: '{}' },
  })
  put('funded_places', { registration_id: 'first', place: 1, offered_until: 7 })
  put('queue', { turn: 41, registration_id: 'second', precedence: 2 })
  put('sensitive_answers', { registration_id: 'first', diet: 'vegan' })
  put('sensitive_answers', { registration_id: 'second', diet: 'halal' })
  put('decisions', { registration_id: 'first', outcome: 'approved', decided_by: 'three' })
  put('drafts', { step: 'you', party_id: 'party' })
  put('roommates', { registration_id: 'first', mate_id: 'second' })
  put('roommates', { registration_id: 'second', mate_id: 'first' })
  put('room_requests', { registration_id: 'first' })
  put('invoicing', { registration_id: 'second' })
  put('personal_links', { id: 'link' })
  put('substitutions', { id: 's', registration_id: 'first', asked_by: 'one', link_id: 'link' })
  put('change_requests', { id: 'c', registration_id: 'first', step: 'stay' })
  put('invited_colleagues', { id: 'i', party_id: 'party', link_id: 'link', invited_by: 'one' })
  put('outbox', { registration_id: 'first' })
  put('audit_log', { registration_id: 'first' })
}

/** Every row of every table that is ours. */
function everything(database: Database.Database): Record<string, Row[]> {
  const tables = database
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'
       and name not like 'sqlite%'`,
    )
    .all() as { name: string }[]
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      database.prepare(`select * from "${name}" order by 1, 2`).all() as Row[],
    ]),
  )
}
