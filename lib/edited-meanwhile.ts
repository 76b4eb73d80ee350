import { getTranslations } from 'next-intl/server'
import type { EditedMeanwhile } from '@/domain/edit/meanwhile'
import { type Merged, merge } from '@/domain/edit/merge'
import { mergeRows } from '@/domain/edit/merge-rows'
import type { FormState, Typed } from '@/domain/form'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { answerInWords } from './answer-in-words'

/** The form again, with what others changed laid under what was typed, and told change by change. */
export async function editedMeanwhile(
  { subject, version, edits, names, rows }: EditedMeanwhile,
  typed: Typed,
  locale: Locale,
): Promise<FormState> {
  const [t, fields, refusals, answer] = await Promise.all([
    getTranslations('edits'),
    getTranslations('fields'),
    getTranslations('refusals'),
    answerInWords(locale),
  ])
  const { values, merged } = rows ? mergeRows(typed, edits, rows) : merge(typed, edits)
  const ofAnswers = subject.kind === 'registration'
  const name = (field: string) => {
    if (ofAnswers) return answer.field(field)
    const key = `${subject.kind}.${field}` as 'event.city'
    return fields.has(key) ? fields(key) : field
  }
  const say = (field: string, value: string) =>
    names[field]?.[value]?.[locale] ?? (ofAnswers ? answer.value(field, value) : value)
  const inWords = (field: string, theirs: Merged['theirs']) =>
    [theirs ?? []]
      .flat()
      .map((value) => say(field, value))
      .join(', ')
  const told = ({ field, by, at, theirs, taken, gone }: Merged) => {
    const who = { by: by ?? t('nobody'), at: moment(locale, at) }
    if (gone !== undefined)
      return t(taken ? 'gone' : 'goneKept', { ...who, what: inWords(field, gone) })
    return t(taken ? 'taken' : 'kept', {
      ...who,
      field: name(field),
      theirs: inWords(field, theirs) || t('nothing'),
    })
  }
  const now = String(version)
  return {
    problems: { form: refusals('edited-meanwhile') },
    values: { ...values, version: now },
    meanwhile: { version: now, title: t('title'), changes: merged.map(told) },
  }
}
