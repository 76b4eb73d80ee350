import { getTranslations } from 'next-intl/server'
import { type Consequence, nameOf, toldBy, type Unagreed } from '@/domain/event/consequences'
import type { FormState, Typed } from '@/domain/form'
import { moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

/** The form again, with what saving it would do to others, and a button that says so. */
export async function consequencesInWords(
  { consequences }: Unagreed,
  typed: Typed,
  locale: Locale,
): Promise<FormState> {
  const [t, fields] = await Promise.all([
    getTranslations('consequences'),
    getTranslations('fields.event'),
  ])
  const time = (instant: string | null) =>
    instant ? moment(locale, new Date(instant)) : t('never')
  const told = (one: Consequence): string => {
    if (one.kind === 'deadline-moved')
      return t('deadline-moved', {
        deadline: fields(one.deadline),
        from: time(one.from),
        to: time(one.to),
      })
    if (one.kind === 'choices-gone') {
      const { count, names } = one
      return t('choices-gone', { count, names: names.join(', '), more: count - names.length })
    }
    if (one.kind === 'programme-moves') return t('programme-moves', { days: one.days })
    return t(one.kind, { count: one.count })
  }
  const count = toldBy(consequences)
  return {
    problems: {},
    values: typed,
    consequences: {
      agreed: nameOf(consequences),
      title: t('title'),
      told: consequences.map(told),
      submit: count > 0 ? t('saveAndTell', { count }) : t('saveAnyway'),
    },
  }
}
