import { getLocale, getTranslations } from 'next-intl/server'
import { Checkboxes } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import { earlyNight, eventDays, eventNights, mealCode } from '@/domain/event/choices'
import type { Event } from '@/domain/event/seats'
import type { Typed } from '@/domain/form'
import { day, night } from '@/domain/in-words'
import { NotAsked } from './not-asked'
import { chosen, said } from './typed'

type Props = {
  event: Pick<Event, 'startsOn' | 'endsOn' | 'meals' | 'unasked'>
  typed: Typed | undefined
  /** Whether a room may be shared: a matter of two who answer for themselves. */
  room?: boolean
}

/** Days, meals, nights, and with whom a room is shared. */

export async function StayFields({ event, typed, room = true }: Props) {
  const [locale, t, answers, form] = await Promise.all([
    getLocale(),
    getTranslations('steps.stay'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  // Without a night there is no room to share.
  const asksNights = !event.unasked.includes('nights')
  const asksRoom = asksNights && !event.unasked.includes('room')
  return (
    <>
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
      {asksNights ? (
        <>
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
        </>
      ) : (
        <NotAsked names={['nights', 'earlyNightReason']} typed={typed} />
      )}
      {room && !asksRoom && <NotAsked names={['roomWith']} typed={typed} />}
      {room && asksRoom && (
        <TextField
          name="roomWith"
          type="email"
          label={t('roomWith')}
          hint={t('roomWithHint')}
          optional={form('optional')}
          inputMode="email"
          spellCheck={false}
          initial={said(typed, 'roomWith')}
        />
      )}
    </>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
