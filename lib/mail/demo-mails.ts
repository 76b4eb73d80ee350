import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { demoMailFolder } from './transport'

const newestFirst = 200

/** The demo's mails, the newest first; to one address or to all. */
export async function demoMails(to?: string) {
  const files = await readdir(demoMailFolder()).catch(() => [])
  const stamped = await Promise.all(
    files.map(async (file) => ({ file, at: (await stat(join(demoMailFolder(), file))).mtimeMs })),
  )
  const newest = stamped.sort((one, other) => other.at - one.at).slice(0, newestFirst)
  const mails = await Promise.all(newest.map(({ file }) => read(file)))
  return mails.filter((mail) => !to || mail.to === to)
}

/** One of them by its file's name, or null. */
export async function demoMail(file: string) {
  if (!/^[\w-]+\.eml$/.test(file)) return null
  return read(file).catch(() => null)
}

async function read(file: string) {
  const parsed = await simpleParser(await readFile(join(demoMailFolder(), file)))
  const to = [parsed.to ?? []].flat().map(({ text }) => text)
  return {
    file,
    at: parsed.date ?? new Date(0),
    to: to.join(', '),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    attachments: parsed.attachments.map(({ filename }) => filename ?? ''),
  }
}
