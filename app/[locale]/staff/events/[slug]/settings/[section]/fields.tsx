import { getLocale, getTranslations } from 'next-intl/server'
import { Checkboxes, Radios, Tick } from '@/components/form/choices'
import { HiddenField } from '@/components/form/hidden-field'
import { TextField } from '@/components/form/text-field'
import { attendances, categories } from '@/domain/application/answers'
import { mealCode } from '@/domain/event/choices'
import { leftOut } from '@/domain/event/facts'
import type { Event } from '@/domain/event/seats'
import { possibleMeals } from '@/domain/event/settings'
import type { Typed } from '@/domain/form'
import { day } from '@/domain/in-words'

type Props = { names: string[]; typed: Typed; event: Event }

const rows: Record<string, number> = {
  lead: 2,
  about: 12,
  forWhom: 6,
  howTo: 8,
  whoPays: 6,
  ratesNote: 2,
  themeAbout: 3,
  criterionAbout: 2,
}
const dayFields = ['startsOn', 'endsOn']
const timeFields = ['opensAt', 'closesAt', 'hotelDeadline', 'changeDeadline', 'answerBy']
const numbers = [
  ...['offerHours', 'reminderDays', 'graceMinutes', 'capacity', 'seatsWeek', 'seatsLabs'],
  ...['criterionScale', 'criterionWeight', 'targetCount'],
  ...['fee', 'night', 'lunch', 'dinner', 'budget', 'sensitiveKeptDays', 'listsKeptMonths'],
]

/** The fields of a section, in the order of its form. */
export async function Fields({ names, typed, event }: Props) {
  const [locale, t, labels, words, answers] = await Promise.all([
    getLocale(),
    getTranslations('eventSettings'),
    getTranslations('fields.event'),
    getTranslations('eventSettings.mealKinds'),
    getTranslations('answers'),
  ])
  return names.map((name) => {
    // A text has one hint for both languages, and one for all rows.
    const [, base = name, , row = ''] = name.match(/^(.*?)(Sv|En)?(\d)?$/) ?? []
    if (/Code\d$/.test(name))
      return <HiddenField key={name} name={name} initial={String(typed[name] ?? '')} />
    const label = labels(name as 'city')
    const hinted = `hints.${base}` as 'hints.about'
    const hint = t.has(hinted) && (row === '' || row === '1') ? t(hinted) : undefined
    const value = typed[name]
    const field = { name, label, hint, initial: typeof value === 'string' ? value : '' }
    if (name === 'offeredMeals')
      return (
        <Checkboxes
          key={name}
          name={name}
          legend={label}
          hint={hint}
          initial={[value ?? []].flat()}
          options={possibleMeals(event).map((meal) => ({
            value: mealCode(meal),
            label: `${day(locale, meal.date)}, ${words(meal.kind)}`,
          }))}
        />
      )
    if (name === 'unasked')
      return (
        <Checkboxes
          key={name}
          name={name}
          legend={label}
          hint={hint}
          initial={[value ?? []].flat()}
          options={leftOut.map((one) => ({ value: one, label: t(`unasked.${one}`) }))}
        />
      )
    if (base === 'targetCategories')
      return (
        <Checkboxes
          key={name}
          name={name}
          legend={label}
          hint={hint}
          initial={[value ?? []].flat()}
          options={categories.map((one) => ({ value: one, label: answers(`delegateRole.${one}`) }))}
        />
      )
    if (base === 'targetAttendance')
      return (
        <Radios
          key={name}
          name={name}
          legend={label}
          hint={hint}
          initial={field.initial}
          options={attendances.map((one) => ({ value: one, label: answers(`attendance.${one}`) }))}
        />
      )
    if (name === 'fundedPlaces')
      return (
        <Radios
          key={name}
          name={name}
          legend={label}
          hint={hint}
          initial={field.initial}
          options={['0', '1', '2'].map((count) => ({ value: count, label: count }))}
        />
      )
    if (name === 'ownExpenseAllowed')
      return (
        <Tick key={name} name={name} label={label} hint={hint} initial={field.initial === 'yes'} />
      )
    if (dayFields.includes(name)) return <TextField key={name} {...field} type="date" narrow />
    if (timeFields.includes(name))
      return <TextField key={name} {...field} type="datetime-local" narrow />
    if (numbers.includes(base))
      return <TextField key={name} {...field} inputMode="numeric" narrow />
    if (name === 'contactEmail')
      return <TextField key={name} {...field} type="email" spellCheck={false} />
    return <TextField key={name} {...field} long={base in rows} rows={rows[base]} />
  })
}
