import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type ParsedMail, simpleParser } from 'mailparser'

type Settings = Record<string, string | undefined>
type Row = Record<string, unknown>

/** A running server of the product, with its own data folder. */
export class Server {
  /** Every statement it has asked its database, when started with LOG_QUERIES=yes. */
  readonly queries: string[] = []
  output = ''
  errors = ''

  private constructor(
    readonly origin: string,
    readonly folder: string,
    readonly process: ChildProcess,
  ) {
    let rest = ''
    process.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const query = line.startsWith('{"query":') && (JSON.parse(line) as { query: string }).query
        if (query) this.queries.push(query)
        else this.output += `${line}\n`
      }
    })
    process.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk
    })
  }

  /** The demo as it is seeded, on a free port. */
  static async demo(): Promise<Server> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-demo-'))
    cpSync(String(process.env.E2E_SEED), folder, { recursive: true })
    return Server.start(folder, await freePort(), ['--demo'], { LOG_QUERIES: 'yes' })
  }

  static async start(folder: string, port: number, args: string[], settings: Settings = {}) {
    const child = spawn('node', ['server.ts', ...args], {
      env: clean({ PORT: String(port), DATA_DIR: folder, ...settings }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const server = new Server(`http://localhost:${port}`, folder, child)
    await server.answers()
    return server
  }

  /** The same demo, started again with its clock at an instant. */
  async movedTo(instant: string): Promise<Server> {
    await this.stop()
    const file = join(this.folder, 'demo.json')
    const demo = JSON.parse(readFileSync(file, 'utf8'))
    const clockOffset = Date.parse(instant) - Date.now()
    writeFileSync(file, JSON.stringify({ ...demo, clockOffset }))
    const { port } = new URL(this.origin)
    return Server.start(this.folder, Number(port), ['--demo'], { LOG_QUERIES: 'yes' })
  }

  private async answers() {
    const until = Date.now() + 30_000
    while (this.process.exitCode === null && Date.now() < until) {
      const health = await fetch(`${this.origin}/api/health`).catch(() => null)
      if (health?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`the server does not answer: ${this.output}${this.errors}`)
  }

  /** Tells it to stop as an operator does; its exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode === null) {
      const ended = once(this.process, 'exit')
      this.process.kill('SIGTERM')
      await ended
    }
    return this.process.exitCode
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** What stands in its database just now. */
  rows<T = Row>(sql: string, ...values: unknown[]): T[] {
    const database = new Database(join(this.folder, 'app.db'), { readonly: true })
    try {
      return database.prepare(sql).all(...values) as T[]
    } finally {
      database.close()
    }
  }

  row<T = Row>(sql: string, ...values: unknown[]): T {
    const [row] = this.rows<T>(sql, ...values)
    if (!row) throw new Error(`nothing there: ${sql}`)
    return row
  }

  /** Sets a scene that no page offers, such as a window that closes. */
  arrange(sql: string, ...values: unknown[]) {
    // The server writes to it as well, and a busy machine lets it take its time.
    const database = new Database(join(this.folder, 'app.db'), { timeout: 30_000 })
    try {
      database.prepare(sql).run(...values)
    } finally {
      database.close()
    }
  }

  /** The demo's mails to an address whose subject matches, the oldest first. */
  async mails(to: string, subject = /./): Promise<ParsedMail[]> {
    const folder = join(this.folder, 'mail')
    const number = (file: string) => Number(file.match(/outbox-(\d+)/)?.[1])
    const files = readdirSync(folder).sort((one, other) => number(one) - number(other))
    const wanted = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(to))
    const mails = await Promise.all(
      wanted.map((file) => simpleParser(readFileSync(join(folder, file)))),
    )
    return mails.filter(
      (mail) =>
        [mail.to ?? []].flat().some(({ text }) => text === to) && subject.test(mail.subject ?? ''),
    )
  }
}

/** The environment of a production server with these settings and none of this process's own. */
export function clean(settings: Settings): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  return { NODE_ENV: 'production', PATH, HOME, TMPDIR, LANG, ...settings }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port is free')
  return address.port
}
