import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer'
import { minutes, seconds } from '@/domain/clock'
import { env } from '../env'

type Letter = Mail.Options & { messageId: string }

/** A way out of the house. Whoever hands a letter over may take it back until it is delivered. */
export type Post = {
  deliver: (letter: Letter, takenBack: AbortSignal) => Promise<void>
  close: () => void
}

export const demoMailFolder = () => join(env().DATA_DIR, 'mail')

let opened: Post | undefined

/** Where letters go: to the SMTP server or, in the demo, into a folder as .eml files. */
export function post(): Post {
  opened ??= env().demo ? intoFolder() : smtpPost(env().SMTP_URL)
  return opened
}

const patience = {
  connecting: seconds(20),
  greeting: seconds(20),
  answering: seconds(60),
  /** With all answers together, however slowly they drip: shorter than a claim on the letter lasts. */
  inAll: minutes(2),
}

/** An SMTP server, by its address, and how long its answers are waited for. */
export function smtpPost(url: string, waits = patience): Post {
  const smtp = createTransport({
    url,
    pool: true,
    connectionTimeout: waits.connecting,
    greetingTimeout: waits.greeting,
    socketTimeout: waits.answering,
    // Once more for a connection that lay idle until the server closed it; else the outbox tries
    // again, and says so.
    maxRequeues: 1,
  })
  return {
    async deliver(letter, takenBack) {
      const signal = AbortSignal.any([takenBack, AbortSignal.timeout(waits.inAll)])
      await smtp.sendMail({ from: env().MAIL_FROM, ...letter, signal })
    },
    close: () => smtp.close(),
  }
}

function intoFolder(): Post {
  const draw = createTransport({ streamTransport: true, buffer: true })
  return {
    async deliver(letter) {
      const written = await draw.sendMail({ from: env().MAIL_FROM, ...letter })
      await mkdir(demoMailFolder(), { recursive: true })
      const name = `${letter.messageId.replace(/[^\w-]/g, '-')}.eml`
      await writeFile(join(demoMailFolder(), name), written.message as Buffer)
    },
    close: () => draw.close(),
  }
}
