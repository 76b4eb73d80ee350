import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test.each([
  ['sqlite', 'sqlite', ''],
  ['postgres', 'postgresql', 'postgres://schema-only'],
])(
  'the migrations of %s bring about the schema as it is',
  async (folder, dialect, DATABASE_URL) => {
    const copy = mkdtempSync(join(tmpdir(), 'conference-migrations-'))
    try {
      cpSync(join('db/migrations', folder), copy, { recursive: true })
      const before = readdirSync(copy)
      // It ends with 0 even when it fails, and asks questions when a change has two readings:
      // only its own word that nothing changed is good enough.
      const { stdout } = await promisify(execFile)(
        'node_modules/.bin/drizzle-kit',
        [
          'generate',
          '--dialect',
          dialect,
          '--schema',
          './db/schema/*.ts',
          '--out',
          relative('.', copy),
        ],
        { env: { ...process.env, DATABASE_URL }, timeout: 25_000 },
      )
      expect(stdout).toContain('No schema changes, nothing to migrate')
      expect(readdirSync(copy)).toEqual(before)
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  },
)
