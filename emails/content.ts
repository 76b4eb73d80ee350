import type { Event } from '@/domain/event/seats'
import type { Locale } from '@/domain/language'
import type { Mail, News, OfRole } from '@/domain/mail/mail'
import type { ChangedWords } from '@/domain/mail/templates'
import { aboutRegistration, type OfRegistration } from './about-registration'
import { calendarOf } from './calendar'
import { type OtherMail, type ToAnother, toOthers } from './to-others'
import { type Told, tell } from './told'
import { type Words, wordsFor } from './words'

export type EventMail = Exclude<Mail, OfRole | { kind: 'sign-in' }>

/** A letter in a person's language, as it is drawn. */
export type Content = {
  subject: string
  greeting: string
  paragraphs: string[]
  /** Markdown, after the paragraphs. */
  prose?: string
  deadline?: string
  button?: { label: string; href: string }
  reference?: string
}

/** What a mail about an event says to whom it goes to, and where its button leads. */
export function contentOf(
  locale: Locale,
  mail: EventMail,
  event: Event,
  site: string,
  changed: ChangedWords,
): Content {
  const words = wordsFor(locale, mail, event, changed)
  const { say } = words
  const at = (path: string) => `${site}/${locale}${path}`
  if ('reference' in mail) {
    const told = tell<News, OfRegistration>(aboutRegistration, mail, words)
    const { button = say(event.kind === 'academy' ? 'seeApplication' : 'see') } = told
    return {
      ...saying(mail, told, words),
      greeting: say('greeting'),
      button: button === null ? undefined : { label: button, href: at(`/my/${mail.reference}`) },
      reference: say('referenceLine'),
    }
  }
  const told = tell<OtherMail, ToAnother>(toOthers(event), mail, words)
  const { name, button } = told
  return {
    ...saying(mail, told, words),
    greeting: say(name ? 'greeting' : 'hello'),
    button: button && { label: button.label, href: at(button.path) },
  }
}

function saying(mail: EventMail, { subject, paragraphs, prose, deadline }: Told, { say }: Words) {
  const calendar = calendarOf(mail)
  return {
    subject: subject ?? say(`${mail.kind as Plain}.subject`),
    paragraphs: [...paragraphs, calendar && say(`calendar.${calendar}`)].flatMap(
      (one) => one || [],
    ),
    prose,
    deadline,
  }
}

/** Those with one subject for all they can tell. */
type Plain = Exclude<EventMail['kind'], 'change-decided' | 'room-answered' | 'deadline-soon'>
