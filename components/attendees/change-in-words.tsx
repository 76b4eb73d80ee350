import { useLocale, useTranslations } from 'next-intl'
import type { Theme } from '@/domain/event/facts'
import { day, night } from '@/domain/in-words'

type Values = Record<string, unknown>
type Props = { themes: Theme[]; before: Values; after: Values }

// In the order in which they are asked; of anything else the log has its own words.
const fields = [
  'organisation',
  'givenNames',
  'familyName',
  'mobile',
  'delegateRole',
  'theme',
  'spokenLanguage',
  'interpretation',
  'gender',
  'days',
  'meals',
  'nights',
  'roomWith',
  'earlyNightReason',
  'onParticipantList',
  'noPhoto',
  'organisationNumber',
  'invoiceReference',
  'electronicAddress',
] as const
type Field = (typeof fields)[number]

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

/** What is different in somebody's answers: what it is, what it was, what it is now. */
export function ChangeInWords({ themes, before, after }: Props) {
  const t = useTranslations('columns')
  const say = useSay(themes)
  const changed = fields.filter((name) => name in after && !same(before[name], after[name]))
  return (
    <ul className="wrap-anywhere space-y-1">
      {changed.map((name) => (
        <li key={name}>
          {t(name === 'roomWith' ? 'room' : name)}: <s>{say(name, before[name])}</s> →{' '}
          {say(name, after[name])}
        </li>
      ))}
    </ul>
  )
}

function useSay(themes: Theme[]) {
  const locale = useLocale()
  const t = useTranslations('answers')
  const check = useTranslations('check')
  const codes = { delegateRole: 'delegateRole', gender: 'gender', spokenLanguage: 'language' }
  const one = (name: Field, value: string): string => {
    if (name === 'theme') return themes.find(({ code }) => code === value)?.name[locale] ?? value
    if (name === 'days') return day(locale, value)
    if (name === 'nights') return night(locale, value)
    if (name === 'meals') {
      const [date = '', kind = ''] = value.split(':')
      return `${t(`mealKind.${kind as 'lunch'}`)}, ${day(locale, date)}`
    }
    const set = codes[name as keyof typeof codes]
    const key = `${set}.${value}` as 'gender.woman'
    return set && t.has(key) ? t(key) : value
  }
  return (name: Field, value: unknown): string => {
    if (name === 'onParticipantList' || name === 'noPhoto')
      return check(value === true || value === 'yes' ? 'yes' : 'no')
    const all = Array.isArray(value) ? value.map(String) : value ? [String(value)] : []
    return all.map((each) => one(name, each)).join('; ') || check('notGiven')
  }
}
