import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Question } from '@/app/[locale]/questions/question'
import { type ApplicationStep, applicationForms } from '@/domain/application/form'
import { type OpenApplication, pagesOf } from '@/domain/application/open-application'
import type { FormState } from '@/domain/form'
import { saveApplicant, saveCategory, saveMotivation, saveResearch, saveStream } from '../actions'
import {
  ApplicantFields,
  CategoryFields,
  MotivationFields,
  ResearchFields,
  StreamFields,
} from '../fields'
import { loadApplication } from '../load'

type Props = {
  params: Promise<{ slug: string; step: string }>
  searchParams: Promise<{ from?: string }>
}

type Asked = Exclude<ApplicationStep, 'cv'>
type Action = (before: FormState, data: FormData) => Promise<FormState>
type Asking = { action: Action; fields: (open: OpenApplication, email: string) => ReactNode }

const asking: Record<Asked, Asking> = {
  category: {
    action: saveCategory,
    fields: ({ answers, event, attendances }) => (
      <CategoryFields typed={answers.category} event={event} attendances={attendances} />
    ),
  },
  applicant: {
    action: saveApplicant,
    fields: ({ answers }, email) => <ApplicantFields typed={answers.applicant} email={email} />,
  },
  stream: {
    action: saveStream,
    fields: ({ answers, event }) => <StreamFields typed={answers.stream} event={event} />,
  },
  research: {
    action: saveResearch,
    fields: ({ answers }) => <ResearchFields typed={answers.research} />,
  },
  motivation: {
    action: saveMotivation,
    fields: ({ answers }) => <MotivationFields typed={answers.motivation} />,
  },
}

/** One question page of an application; the CV has a page of its own. */
export default async function Step({ params, searchParams }: Props) {
  const [{ slug, step }, { from }, locale, t] = await Promise.all([
    params,
    searchParams,
    getLocale(),
    getTranslations('application'),
  ])
  if (!isAsked(step)) notFound()
  const { person, open } = await loadApplication(slug)
  const pages = pagesOf(open)
  if (!pages.includes(step)) notFound()
  const here = `/${locale}/events/${slug}`
  const before = pages[pages.indexOf(step) - 1]
  const changing = from === 'check'
  const { action, fields } = asking[step]
  return (
    <Question
      form={step}
      schema={applicationForms[step]}
      title={t(`steps.${step}.title`)}
      lead={t(`steps.${step}.lead`)}
      back={
        changing ? `${here}/apply/check` : before ? `${here}/apply/${before}` : `${here}/register`
      }
      action={action}
      hidden={{ event: slug, ...(changing && { from: 'check' }) }}
    >
      {fields(open, person.email)}
    </Question>
  )
}

const isAsked = (step: string): step is Asked => Object.hasOwn(asking, step)
