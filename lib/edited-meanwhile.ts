import { getTranslations } from 'next-intl/server'
import { fieldName, saysNothing, type Telling, valueInWords } from '@/domain/audit/in-words'
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
  const [words, t, refusals, answer] = await Promise.all([
    getTranslations(),
    getTranslations('edits'),
    getTranslations('refusals'),
    answerInWords(locale),
  ])
  const telling: Telling = { t: words, locale, names: new Map() }
  const { values, merged } = rows ? mergeRows(typed, edits, rows) : merge(typed, edits)
  // What is known by its registration alone is told as its history tells it.
  const under =
    subject.kind === 'registration' || subject.kind === 'decision'
      ? {}
      : { subjectKind: subject.kind }
  const name = (field: string) => {
    if (subject.kind === 'registration') return answer.field(field)
    return fieldName(telling, under, field.split('.'))
  }
  const say = (field: string, value: string): string => {
    const named = names[field]?.[value]?.[locale]
    if (named) return named
    if (subject.kind === 'registration') return answer.value(field, value)
    return valueInWords(telling, under, field.split('.'), value)
  }
  const inWords = (field: string, theirs: Merged['theirs']) => {
    const all = [theirs ?? []].flat().filter((value) => value !== '')
    if (all.length > 0) return all.map((value) => say(field, value)).join(', ')
    return saysNothing(telling, field) ?? t('nothing')
  }
  const told = ({ field, by, at, theirs, taken, gone }: Merged) => {
    const who = { by: by ?? t('nobody'), at: moment(locale, at) }
    if (gone !== undefined)
      return t(taken ? 'gone' : 'goneKept', { ...who, what: inWords(field, gone) })
    return t(taken ? 'taken' : 'kept', {
      ...who,
      field: name(field),
      theirs: inWords(field, theirs),
    })
  }
  const now = String(version)
  return {
    problems: { form: refusals('edited-meanwhile') },
    values: { ...values, version: now },
    meanwhile: { version: now, title: t('title'), changes: merged.map(told) },
  }
}
