import { getTranslations } from 'next-intl/server'
import type { Attendance } from '@/domain/application/answers'
import type { Event } from '@/domain/event/seats'
import { whereItIs } from '@/domain/event/where'
import { country, dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { env } from './env'
import { type QrCode, qrCode } from './qr-code'
import { ticketCode } from './ticket'

/** Whose ticket it is: a delegate's, with their partnership, or an academy's participant, with their attendance. */
export type TicketHolder = {
  registration: { reference: string; givenNames: string; familyName: string }
  event: Event
  organisation: string
  country: string
  partnership?: string
  attendance?: Attendance
}

export type TicketInWords = {
  title: string
  owner: string
  name: string
  event: string
  /** What stands beneath each other, the most wanted first. */
  rows: { label: string; value: string }[]
  reference: { label: string; value: string }
  code: QrCode
  codeLabel: string
  show: string
  byHand: string
  questions: string
}

/** All that a ticket says, for the page and for the PDF. */
export async function ticketInWords(
  { registration, event, organisation, partnership, attendance, ...from }: TicketHolder,
  locale: Locale,
): Promise<TicketInWords> {
  const [t, site, words] = await Promise.all([
    getTranslations({ locale, namespace: 'ticket' }),
    getTranslations({ locale, namespace: 'site' }),
    getTranslations({ locale, namespace: 'answers' }),
  ])
  const { reference, givenNames, familyName } = registration
  return {
    title: t('title'),
    owner: site('owner'),
    name: `${givenNames} ${familyName}`,
    event: event.texts[locale].title,
    rows: [
      { label: t('dates'), value: dates(locale, event.startsOn, event.endsOn) },
      { label: t('where'), value: whereItIs(event, locale) },
      {
        label: t('organisation'),
        value: `${organisation}, ${country(locale, from.country)}`,
      },
      ...(partnership ? [{ label: t('partnership'), value: partnership }] : []),
      ...(attendance ? [{ label: t('attendance'), value: words(`attendance.${attendance}`) }] : []),
    ],
    reference: { label: t('reference'), value: reference },
    code: qrCode(ticketCode(env().AUTH_SECRET, { reference, eventSlug: event.slug })),
    codeLabel: t('code', { reference }),
    show: t('show'),
    byHand: t('byHand'),
    questions: t('questions', { email: event.contactEmail }),
  }
}
