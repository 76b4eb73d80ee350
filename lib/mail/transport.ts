import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type Transporter } from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer'
import { env } from '../env'

export const demoMailFolder = () => join(env().DATA_DIR, 'mail')

let smtp: Transporter | undefined

/** Hands a letter over: to the SMTP server or, in the demo, into a folder as an .eml file. */
export async function deliver(letter: Mail.Options & { messageId: string }): Promise<void> {
  const from = env().MAIL_FROM
  if (env().demo) return putInFolder({ from, ...letter })
  smtp ??= createTransport({
    url: env().SMTP_URL,
    pool: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  await smtp.sendMail({ from, ...letter })
}

async function putInFolder(letter: Mail.Options & { messageId: string }) {
  const written = await createTransport({ streamTransport: true, buffer: true }).sendMail(letter)
  await mkdir(demoMailFolder(), { recursive: true })
  const name = `${letter.messageId.replace(/[^\w-]/g, '-')}.eml`
  await writeFile(join(demoMailFolder(), name), written.message as Buffer)
}
