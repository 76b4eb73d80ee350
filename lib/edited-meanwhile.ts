import { getTranslations } from 'next-intl/server'
import type { EditedMeanwhile } from '@/domain/edit/meanwhile'
import { type Merged, merge } from '@/domain/edit/merge'
import type { FormState, Typed } from '@/domain/form'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { answerInWords } from './answer-in-words'

/** The form again, with what others changed laid under what was typed, and told change by change. */
export async function editedMeanwhile(
  { subject, version, edits, names }: EditedMeanwhile,
  typed: Typed,
  locale: Locale,
): Promise<FormState> {
  const [t, fields, refusals, outcomes, answer] = await Promise.all([
    getTranslations('edits'),
    getTranslations('fields'),
    getTranslations('refusals'),
    getTranslations('answers.outcome'),
    answerInWords(locale),
  ])
  const { values, merged } = merge(typed, edits)
  const ofAnswers = subject.kind === 'registration'
  const name = (field: string) => {
    if (ofAnswers) return answer.field(field)
    const key = `${subject.kind}.${field}` as 'event.city'
    return fields.has(key) ? fields(key) : field
  }
  const say = (field: string, value: string) =>
    subject.kind === 'decision'
      ? outcomes(value as 'approved')
      : (names[field]?.[value]?.[locale] ?? (ofAnswers ? answer.value(field, value) : value))
  const inWords = (field: string, theirs: Merged['theirs']) =>
    [theirs ?? []]
      .flat()
      .filter(Boolean)
      .map((value) => say(field, value))
      .join(', ')
  const told = ({ field, by, at, theirs, taken }: Merged) =>
    t(taken ? 'taken' : 'kept', {
      field: name(field),
      by: by ?? t('nobody'),
      at: moment(locale, at),
      theirs: inWords(field, theirs) || t('nothing'),
    })
  const now = String(version)
  return {
    problems: { form: refusals('edited-meanwhile') },
    values: { ...values, version: now },
    meanwhile: { version: now, title: t('title'), changes: merged.map(told) },
  }
}
