import { now } from '@/domain/clock'
import type { Event } from '@/domain/event/seats'
import type { Letter } from '@/domain/mail/outbox'
import { type ChangedWords, changedWords } from '@/domain/mail/templates'
import { db } from '../db'
import { env } from '../env'
import { drawLetter } from './compose'

/** A letter that is not sent, as a page of its own: its subject, and how it is drawn. */
export async function letterPage(
  letter: Letter,
  event: Event | null,
  words?: ChangedWords,
): Promise<Response> {
  const drawn = await drawLetter(
    { ...letter, id: 0, attempts: 0, queuedAt: now() },
    event,
    env().PUBLIC_URL,
    words ?? (await changedWords(db())),
  )
  const subject = drawn.subject.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const page = drawn.html.replace(
    /<body([^>]*)>/,
    `<body$1><p style="margin:0;padding:12px 20px;border-bottom:1px solid #888"><strong>${subject}</strong></p>`,
  )
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
