import { execFileSync } from 'node:child_process'

const migrateAndClose = `
  import { closeDatabase, migrate } from './db/client.ts'
  await migrate()
  await closeDatabase()`

/** In a process of its own: which engine it is for is settled once a process, by its environment. */
export function migrateInAnotherProcess(env: Record<string, string>) {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module-typescript', '-e', migrateAndClose],
    {
      env: { ...process.env, ...env },
    },
  )
}
