import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateInAnotherProcess } from './migrate'

/** Before the SQLite tests: a migrated file, which every test file copies. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'conference-sqlite-'))
  migrateInAnotherProcess({ DATA_DIR: folder, DATABASE_URL: '' })
  project.provide('template', { engine: 'sqlite', at: folder })
  return () => rmSync(folder, { recursive: true, force: true })
}
