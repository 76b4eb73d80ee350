import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import type { FormName } from '@/components/form/schemas'
import { inFull } from '@/domain/event/enter-to-edit'
import { type SectionName, sections, sectionsOf } from '@/domain/event/settings'
import type { FormState } from '@/domain/form'
import { db } from '@/lib/db'
import { staffEvent } from '@/lib/staff-only'
import {
  saveAnswers,
  saveBudget,
  saveContact,
  saveCriteria,
  saveDates,
  saveMeals,
  savePlacesOf,
  saveQuestions,
  saveRates,
  saveRetention,
  saveSeats,
  saveTargets,
  saveTexts,
  saveThemes,
  saveVenue,
} from '../actions'
import { Fields } from './fields'

type Props = { params: Promise<{ slug: string; section: string }> }
type Save = (before: FormState, data: FormData) => Promise<FormState>

const pages: Record<SectionName, { form: FormName; save: Save }> = {
  texts: { form: 'eventTexts', save: saveTexts },
  venue: { form: 'eventVenue', save: saveVenue },
  themes: { form: 'eventThemes', save: saveThemes },
  dates: { form: 'eventDates', save: saveDates },
  answers: { form: 'eventAnswers', save: saveAnswers },
  places: { form: 'eventPlaces', save: savePlacesOf },
  seats: { form: 'eventSeats', save: saveSeats },
  criteria: { form: 'eventCriteria', save: saveCriteria },
  targets: { form: 'eventTargets', save: saveTargets },
  rates: { form: 'eventRates', save: saveRates },
  budget: { form: 'eventBudget', save: saveBudget },
  meals: { form: 'eventMeals', save: saveMeals },
  questions: { form: 'eventQuestions', save: saveQuestions },
  contact: { form: 'eventContact', save: saveContact },
  retention: { form: 'eventRetention', save: saveRetention },
}

// What is wrong with a row has the same words in each.
const ofRows = [
  ...['themeName', 'criterionName', 'criterionScale', 'criterionWeight'],
  ...['targetName', 'attendance', 'targetCount'],
]

const sent = ['eventId', 'version', 'agreed']

/** One section of an event's settings, as one question page. */
export default async function SectionPage({ params }: Props) {
  const { slug, section } = await params
  const { event } = await staffEvent(slug)
  const name = sectionsOf(event).find((one) => one === section) ?? notFound()
  const [locale, t, full] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    inFull(db(), event),
  ])
  const { form, typed } = sections[name]
  const here = `/${locale}/staff/events/${slug}/settings`
  const lead = `leads.${name}` as 'leads.venue'
  return (
    <>
      <Question
        form={pages[name].form}
        schema={form}
        title={t(`sections.${name}`)}
        lead={t.has(lead) && <p>{t(lead)}</p>}
        back={here}
        action={pages[name].save}
        hidden={{ eventId: event.id, version: String(event.version) }}
        submit={t('save')}
        fields={[...Object.keys(form.shape), ...ofRows]}
      >
        <Fields
          names={Object.keys(form.shape).filter((field) => !sent.includes(field))}
          typed={typed(full)}
          event={event}
        />
      </Question>
      <p className="mt-10">
        <a href={`/${locale}/staff/log?subject=event:${event.id}`}>{t('history')}</a>
      </p>
    </>
  )
}
