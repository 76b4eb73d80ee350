import { render, toPlainText } from '@react-email/render'
import type Mail from 'nodemailer/lib/mailer'
import { db } from '@/db/client'
import { now } from '@/domain/clock'
import { eventById } from '@/domain/event/published'
import type { Event } from '@/domain/event/seats'
import type { ClaimedLetter } from '@/domain/mail/outbox'
import type { ChangedWords } from '@/domain/mail/templates'
import { contentOf } from '@/emails/content'
import { EventMail } from '@/emails/event-mail'
import { roleContent } from '@/emails/of-role'
import { inTwoHalves, SignInMail } from '@/emails/sign-in-mail'
import { translator } from '@/emails/words'
import { env } from '../env'
import { attachedList } from './attached-list'
import { attachmentFor } from './attachment'
import { roomingFiles } from './rooming-files'

export type ComposedLetter = Mail.Options & {
  messageId: string
  subject: string
  html: string
  text: string
}

/** A letter from the outbox as it is sent, with the event as it is now. */
export async function compose(letter: ClaimedLetter, words: ChangedWords): Promise<ComposedLetter> {
  const { mail } = letter
  const event = 'eventId' in mail ? await eventById(db(), mail.eventId) : null
  const drawn = await drawLetter(letter, event, env().PUBLIC_URL, words)
  const list = mail.kind === 'list-sent' && mail.attached ? [await attachedList(mail.listId)] : []
  const files = [...list, ...(await roomingFiles(letter))]
  return files.length > 0 ? { ...drawn, attachments: files } : drawn
}

/** HTML and plain text in the person's language and in the words of staff, with its calendar entry. */
export async function drawLetter(
  letter: ClaimedLetter,
  event: Event | null,
  site: string,
  words: ChangedWords = [],
): Promise<ComposedLetter> {
  const { id, to, locale, mail } = letter
  // The same letter sent twice is known as the same by whoever sorts it.
  const messageId = `<outbox-${id}@${new URL(site).hostname}>`
  const envelope = { messageId, date: now(), to }

  if (mail.kind === 'sign-in') {
    const { code, path } = mail
    const subject = translator(locale, words)('sign-in.subject', { code: inTwoHalves(code) })
    const page = <SignInMail locale={locale} words={words} code={code} link={`${site}${path}`} />
    return { ...envelope, subject, ...(await both(page)) }
  }

  if (mail.kind === 'role-given' || mail.kind === 'role-ended') {
    const content = roleContent(locale, mail, site, words)
    const page = <EventMail locale={locale} content={content} />
    return { ...envelope, subject: content.subject, replyTo: mail.by, ...(await both(page)) }
  }

  if (!event) throw new Error('the event of a mail is not there')
  const content = contentOf(locale, mail, event, site, words)
  return {
    ...envelope,
    subject: content.subject,
    replyTo: event.contactEmail,
    ...(await both(<EventMail locale={locale} content={content} />)),
    attachments: attachmentFor(letter, event, site),
  }
}

async function both(page: React.ReactElement) {
  const html = await render(page)
  // An address on a line of its own can be pressed in any mail program, and copied by anybody.
  const text = toPlainText(html)
    .replace(/^(.+) (https?:\/\/\S+)$/gm, '$1:\n$2')
    .replace(/^ +(?=\*|\d+\.)/gm, '')
  return { html, text }
}
