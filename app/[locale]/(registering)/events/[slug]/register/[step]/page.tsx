import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InvoiceFields } from '@/app/[locale]/questions/invoice-fields'
import { NeedsFields } from '@/app/[locale]/questions/needs-fields'
import { Question } from '@/app/[locale]/questions/question'
import { StayFields } from '@/app/[locale]/questions/stay-fields'
import { VisibilityFields } from '@/app/[locale]/questions/visibility-fields'
import { YouFields } from '@/app/[locale]/questions/you-fields'
import type { FormState } from '@/domain/form'
import type { Person } from '@/domain/people/person'
import { stepForms } from '@/domain/registration/form'
import { type Draft, stepsFor } from '@/domain/registration/open-draft'
import { saveInvoice, saveNeeds, savePlaces, saveStay, saveVisibility, saveYou } from '../actions'
import { loadDraft } from '../load'
import { placesQuestion } from './places'

type Props = {
  params: Promise<{ slug: string; step: string }>
  searchParams: Promise<{ from?: string }>
}

type Asked = 'places' | 'invoice' | 'you' | 'stay' | 'needs' | 'visibility'
type Asking = { title: string; lead?: ReactNode; fields: ReactNode }
type Action = (before: FormState, data: FormData) => Promise<FormState>

const actions: Record<Asked, Action> = {
  places: savePlaces,
  invoice: saveInvoice,
  you: saveYou,
  stay: saveStay,
  needs: saveNeeds,
  visibility: saveVisibility,
}

/** One question page after the first. Whoever has not said where they come from is asked that first. */
export default async function Step({ params, searchParams }: Props) {
  const [{ slug, step }, { from }, locale] = await Promise.all([params, searchParams, getLocale()])
  if (!isAsked(step)) notFound()
  const { person, draft } = await loadDraft(slug)
  const registering = `/${locale}/events/${slug}/register`
  if (!draft.party) redirect(`${registering}/partnership`)

  const asked = stepsFor(draft)
  const before = asked[asked.indexOf(step) - 1]
  const changing = from === 'check'
  const back = before ? `${registering}/${before}` : `/${locale}/events/${slug}/take-over`
  const { title, lead, fields } = await asking(step, draft, person)
  return (
    <Question
      form={step}
      schema={stepForms[step]}
      title={title}
      lead={lead}
      back={changing ? `${registering}/check` : back}
      action={actions[step]}
      hidden={{ event: slug, ...(changing && { from: 'check' }) }}
    >
      {fields}
    </Question>
  )
}

const isAsked = (step: string): step is Asked => Object.hasOwn(actions, step)

async function asking(step: Asked, draft: Draft, person: Person): Promise<Asking> {
  const t = await getTranslations('steps')
  const { event, answers } = draft
  if (step === 'places') return placesQuestion(draft)
  if (step === 'invoice')
    return {
      title: t('invoice.title'),
      lead: t('invoice.lead'),
      fields: <InvoiceFields typed={answers.invoice} />,
    }
  if (step === 'you')
    return {
      title: t('you.title'),
      fields: <YouFields event={event} email={person.email} typed={answers.you} />,
    }
  if (step === 'stay')
    return { title: t('stay.title'), fields: <StayFields event={event} typed={answers.stay} /> }
  if (step === 'needs')
    return {
      title: t('needs.title'),
      lead: t('needs.lead'),
      fields: <NeedsFields event={event} typed={answers.needs} />,
    }
  return {
    title: t('visibility.title'),
    lead: t('visibility.lead'),
    fields: <VisibilityFields event={event} typed={answers.visibility} />,
  }
}
