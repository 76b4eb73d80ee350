import { render, toPlainText } from '@react-email/render'
import { createTranslator } from 'next-intl'
import type Mail from 'nodemailer/lib/mailer'
import { db } from '@/db/client'
import { now } from '@/domain/clock'
import { eventById } from '@/domain/event/published'
import type { ClaimedLetter } from '@/domain/mail/outbox'
import { comes, RegistrationMail } from '@/emails/registration-mail'
import { SignInMail } from '@/emails/sign-in-mail'
import { messages } from '@/messages'
import { calendarEntry } from '../calendar'
import { env } from '../env'

export type ComposedLetter = Mail.Options & { messageId: string }

/** A letter from the outbox as it is sent: HTML and plain text in the person's language, with its calendar entry. */
export async function compose({ id, to, locale, mail }: ClaimedLetter): Promise<ComposedLetter> {
  const site = env().PUBLIC_URL
  // The same letter sent twice is known as the same by whoever sorts it.
  const date = now()
  const messageId = `<outbox-${id}@${new URL(site).hostname}>`
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'mails' })

  if (mail.kind === 'sign-in') {
    const { code, path } = mail
    const page = <SignInMail locale={locale} code={code} link={`${site}${path}`} />
    return {
      messageId,
      date,
      to,
      subject: t('signIn.subject', { code: spaced(code) }),
      ...(await both(page)),
    }
  }

  const event = await eventById(db(), mail.eventId)
  if (!event) throw new Error('the event of a mail is not there')
  const { title } = event.texts[locale]
  const page = <RegistrationMail locale={locale} mail={mail} event={event} site={site} />
  return {
    messageId,
    date,
    to,
    subject: t(`${subjects[mail.kind]}.subject`, { event: title, reference: mail.reference }),
    replyTo: event.contactEmail,
    ...(await both(page)),
    attachments: comes(mail)
      ? [
          {
            filename: `${event.slug}.ics`,
            content: calendarEntry(event, locale, site),
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          },
        ]
      : [],
  }
}

const subjects = {
  received: 'received',
  approved: 'approved',
  declined: 'declined',
  cancelled: 'cancelled',
  'place-given': 'placeGiven',
} as const

async function both(page: React.ReactElement) {
  const html = await render(page)
  return { html, text: toPlainText(html) }
}

/** A code in two halves, easier to type over. */
const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
