import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ApplicationStep } from '@/domain/application/form'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { country } from '@/domain/in-words'

type Props = {
  event: Pick<Event, 'themes'>
  email: string
  /** As they were typed, page by page; a page that was not asked is left out. */
  answers: Partial<Record<ApplicationStep, Typed>>
  /** The CV's name or a link to it; null for whoever needs none. */
  cv: ReactNode | null
  /** Where an answer is changed. The e-mail address is the one they signed in with: it has no page to be changed on. */
  changeAt?: (step: ApplicationStep) => string | null
}

/** Everything somebody applied with, in the order it was asked. */
export async function ApplicationSummary({ event, email, answers, cv, changeAt }: Props) {
  const [locale, t, words, check] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('answers'),
    getTranslations('check'),
  ])
  const of = (step: ApplicationStep, name: string) => String(answers[step]?.[name] ?? '')
  const stream = event.themes.find(({ code }) => code === of('stream', 'stream'))
  const countries = [answers.research?.researchCountries ?? []].flat().filter(Boolean)
  const rows: [ApplicationStep, string, ReactNode, lang?: string][] = [
    ['category', 'category', words(`delegateRole.${of('category', 'category') as 'postdoc'}`)],
    ['category', 'attendance', words(`attendance.${of('category', 'attendance') as 'week'}`)],
    ['applicant', 'name', `${of('applicant', 'givenNames')} ${of('applicant', 'familyName')}`],
    ['applicant', 'email', email],
    ['applicant', 'affiliation', of('applicant', 'affiliation')],
    ['applicant', 'residence', country(locale, of('applicant', 'residence'))],
    ['applicant', 'gender', words(`gender.${(of('applicant', 'gender') || 'not-said') as 'man'}`)],
    ['stream', 'stream', stream?.name[locale]],
  ]
  if (answers.research)
    rows.push(
      ['research', 'researchCountries', countries.map((one) => country(locale, one)).join(', ')],
      ['research', 'title', of('research', 'title')],
      ['research', 'abstract', <Paragraphs key="abstract" text={of('research', 'abstract')} />],
    )
  if (cv !== null) rows.push(['cv', 'cv', cv])
  rows.push(
    ['motivation', 'motivation', <Paragraphs key="why" text={of('motivation', 'motivation')} />],
    [
      'motivation',
      'fundingRequested',
      t(`funding.${of('motivation', 'fundingRequested') as 'yes'}`),
    ],
  )
  return (
    <dl className="rows">
      {rows.map(([step, name, value]) => (
        <div key={name} className="grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr_auto]">
          <dt className="font-semibold">{t(`fields.${name as 'title'}`)}</dt>
          <dd className="wrap-anywhere min-w-0">{value || check('notGiven')}</dd>
          {name !== 'email' && changeAt?.(step) && (
            <dd className="no-print">
              <a href={changeAt(step) ?? undefined}>
                {check('change')} <span className="sr-only">{t(`fields.${name as 'title'}`)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** A text as it was written, with its paragraphs. */
export const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n+/).map((paragraph) => (
    <span key={paragraph} className="mb-2 block last:mb-0">
      {paragraph}
    </span>
  ))
