import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { clean, freePort, Server } from './server.ts'
import { conference } from './test.ts'

export const settings = (port: number, smtp: number) => ({
  PUBLIC_URL: `http://localhost:${port}`,
  AUTH_SECRET: 'a secret of the test that is long enough for it',
  STAFF_EMAILS: 'first.staff@icld.example',
  SMTP_URL: `smtp://localhost:${smtp}`,
  MAIL_FROM: 'ICLD <registration@icld.example>',
})

/** A server in production with the real facts, which mails by the server at a port; `more` are further settings. */
export async function startProduction(
  smtp: number,
  more: Record<string, string> = {},
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-production-'))
  const port = await freePort()
  const seeded = spawnSync('tsx', ['scripts/seed.ts'], {
    env: clean({ DATA_DIR: folder, PORT: String(port), ...settings(port, smtp) }),
    encoding: 'utf8',
  })
  if (seeded.status !== 0) throw new Error(seeded.stderr)
  openWindow(folder)
  return Server.start(folder, port, [], { ...settings(port, smtp), ...more })
}

/** The same, with what it has stored, after it was stopped. */
export async function startAgain({ folder }: Server, smtp: number): Promise<Server> {
  const port = await freePort()
  return Server.start(folder, port, [], settings(port, smtp))
}

/** The real window is long over: for the test the conference lies two months ahead. */
function openWindow(folder: string) {
  const database = new Database(join(folder, 'app.db'))
  const days = 24 * 60 * 60 * 1000
  database
    .prepare(
      `update events set opens_at = ?, closes_at = ?, hotel_deadline = ?, change_deadline = ?
       where slug = ?`,
    )
    .run(
      Date.now() - days,
      Date.now() + 30 * days,
      Date.now() + 40 * days,
      Date.now() + 50 * days,
      conference,
    )
  database.close()
}
