import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, inject } from 'vitest'
import { moveClockTo } from './clock'

declare module 'vitest' {
  interface ProvidedContext {
    template: { engine: 'sqlite' | 'postgres'; at: string }
  }
}

// A fresh database for this test file. Which one it is stands in the environment, so it has to be
// settled here, before the first import of anything under db/.
const { engine, at } = inject('template')
const remove = await (engine === 'postgres' ? copyOnPostgres() : copyOnSqlite())

const whileBothWindowsAreOpen = '2019-03-25T09:00:00+01:00'
moveClockTo(whileBothWindowsAreOpen)
beforeEach(() => moveClockTo(whileBothWindowsAreOpen))

afterAll(async () => {
  const { closeDatabase } = await import('@/db/client')
  await closeDatabase()
  await remove()
})

async function copyOnSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'conference-test-'))
  copyFileSync(join(at, 'app.db'), join(folder, 'app.db'))
  process.env.DATABASE_URL = ''
  process.env.DATA_DIR = folder
  return async () => rmSync(folder, { recursive: true, force: true })
}

async function copyOnPostgres() {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name} template template_of_tests`)
  process.env.DATABASE_URL = `${at}/${name}`
  return () => administer(`drop database ${name} with (force)`)
}

async function administer(statement: string) {
  const client = new pg.Client({ connectionString: `${at}/postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}
