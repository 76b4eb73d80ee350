import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { conference } from './test.ts'

/** Seeds a demo once; every server of the tests begins with a copy of it. Removed afterwards. */
export default function seed() {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-seed-'))
  const { status, stderr } = spawnSync('tsx', ['scripts/seed.ts', '--demo'], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the demo could not be seeded: ${stderr}`)
  roomForAll(folder)
  process.env.E2E_SEED = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** One worker's tests register more people than Västerås seats: whoever came last would only wait. */
function roomForAll(folder: string) {
  const database = new Database(join(folder, 'app.db'))
  database.prepare('update events set capacity = 5000 where slug = ?').run(conference)
  database.close()
}
