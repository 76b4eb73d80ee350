import { getTranslations } from 'next-intl/server'
import { whereItIs } from '@/domain/event/where'
import { country, dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { MyRegistration } from '@/domain/registration/mine'
import { env } from './env'
import { type QrCode, qrCode } from './qr-code'
import { ticketCode } from './ticket'

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
  { registration, event, party, partnership }: MyRegistration,
  locale: Locale,
): Promise<TicketInWords> {
  const [t, site] = await Promise.all([
    getTranslations({ locale, namespace: 'ticket' }),
    getTranslations({ locale, namespace: 'site' }),
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
        value: `${party.organisation}, ${country(locale, party.country)}`,
      },
      { label: t('partnership'), value: partnership.name },
    ],
    reference: { label: t('reference'), value: reference },
    code: qrCode(ticketCode(env().AUTH_SECRET, { reference, eventSlug: event.slug })),
    codeLabel: t('code', { reference }),
    show: t('show'),
    byHand: t('byHand'),
    questions: t('questions', { email: event.contactEmail }),
  }
}
