import { getLocale, getTranslations } from 'next-intl/server'
import { Checkboxes } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { earlyNight, eventDays, eventNights, mealCode } from '@/domain/event/choices'
import { day, night } from '@/domain/in-words'
import { saveStay } from '../actions'
import { chosen, Question, type QuestionProps, said } from '../question'

export async function Stay({ draft, ...way }: QuestionProps) {
  const [locale, t, answers, form] = await Promise.all([
    getLocale(),
    getTranslations('steps.stay'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const { event } = draft
  const typed = draft.answers.stay
  return (
    <Question step="stay" title={t('title')} action={saveStay} {...way}>
      <Checkboxes
        name="days"
        legend={t('days')}
        options={eventDays(event).map((date) => ({
          value: date,
          label: sentence(day(locale, date)),
        }))}
        initial={chosen(typed, 'days')}
      />
      <Checkboxes
        name="meals"
        legend={t('meals')}
        hint={t('mealsHint')}
        optional={form('optional')}
        options={event.meals.map((meal) => ({
          value: mealCode(meal),
          label: `${answers(`mealKind.${meal.kind}`)}, ${day(locale, meal.date)}`,
        }))}
        initial={chosen(typed, 'meals')}
      />
      <Checkboxes
        name="nights"
        legend={t('nights')}
        hint={t('nightsHint')}
        optional={form('optional')}
        options={eventNights(event).map((date) => ({
          value: date,
          label: night(locale, date),
          hint: date === earlyNight(event) ? t('earlyHint') : undefined,
        }))}
        initial={chosen(typed, 'nights')}
      />
      <TextField
        name="earlyNightReason"
        label={t('earlyNightReason')}
        hint={t('earlyNightReasonHint')}
        initial={said(typed, 'earlyNightReason')}
        long
      />
    </Question>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
