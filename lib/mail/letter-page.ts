import { notFound } from 'next/navigation'
import { now } from '@/domain/clock'
import { publishedEvents } from '@/domain/event/published'
import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'
import type { MailKind } from '@/domain/mail/mail'
import type { Letter } from '@/domain/mail/outbox'
import { changedWords } from '@/domain/mail/templates'
import { samples } from '@/emails/samples'
import { db } from '../db'
import { env } from '../env'
import { drawLetter } from './compose'

/** A letter that is not sent, as a page of its own: its subject, and how it is drawn. */
export async function letterPage(letter: Letter, event: Event | null): Promise<Response> {
  const drawn = await drawLetter(
    { ...letter, id: 0, attempts: 0, queuedAt: now() },
    event,
    env().PUBLIC_URL,
    await changedWords(db()),
  )
  const subject = drawn.subject.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const page = drawn.html.replace(
    /<body([^>]*)>/,
    // A function: in a text, a dollar sign would stand for what was found.
    (_, attributes: string) =>
      `<body${attributes}><p style="margin:0;padding:12px 20px;border-bottom:1px solid #888"><strong>${subject}</strong></p>`,
  )
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const ofAcademy = /^(application|academy|review|visa|certificate|document)/

/** A mail of a kind as it reads now, to somebody invented. */
export async function samplePage(kind: MailKind, locale: Locale): Promise<Response> {
  const events = await publishedEvents(db())
  const wanted = ofAcademy.test(kind) ? 'academy' : 'conference'
  const event = events.find((one) => one.kind === wanted) ?? events[0] ?? null
  if (!event && 'eventId' in samples[kind]) notFound()
  return letterPage({ to: '', locale, mail: samples[kind] }, event)
}
