import { createTranslator } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { country } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { ApplicationCopy } from '@/domain/mail/mail'
import { messages } from '@/messages'

/** What was sent in an application, a line an answer, in the applicant's language. */
export function applicationCopy(locale: Locale, copy: ApplicationCopy, event: Event): string[] {
  const t = createTranslator({ locale, messages: messages[locale] })
  const { category, applicant, stream, research, motivation, cv } = copy
  const countries = (codes: string[]) => codes.map((code) => country(locale, code)).join(', ')
  const streamName = event.themes.find(({ code }) => code === stream.stream)?.name[locale]
  const answers = {
    category: t(`answers.delegateRole.${category.category}`),
    attendance: t(`answers.attendance.${category.attendance}`),
    name: `${applicant.givenNames} ${applicant.familyName}`,
    affiliation: applicant.affiliation,
    residence: country(locale, applicant.residence),
    stream: streamName ?? stream.stream,
    researchCountries: countries(research?.researchCountries ?? []),
    title: research?.title ?? '',
    abstract: research?.abstract ?? '',
    cv,
    motivation: motivation.motivation,
    fundingRequested: t(`application.funding.${motivation.fundingRequested}`),
  }
  return Object.entries(answers)
    .filter(([, answer]) => answer !== '')
    .map(
      ([name, answer]) => `${t(`application.fields.${name as keyof typeof answers}`)}: ${answer}`,
    )
}
