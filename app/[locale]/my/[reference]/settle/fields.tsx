import { getLocale, getTranslations } from 'next-intl/server'
import { Checkboxes, Radios } from '@/components/form/choices'
import { TextField } from '@/components/form/text-field'
import type { MyApplication } from '@/domain/application/mine'
import { attendedMeals, lodgingNights, travelDays } from '@/domain/application/settle'
import { earlyNight, mealCode } from '@/domain/event/choices'
import { day, night } from '@/domain/in-words'
import { readableNumber } from '@/domain/people/mobile'

type Props = { mine: MyApplication }

/** When and how somebody comes, whom to call, and whether they need a visa. */
export async function TravelFields({ mine }: Props) {
  const [locale, t, you, form] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('steps.you'),
    getTranslations('form'),
  ])
  const { journey, event, registration } = mine
  const days = travelDays(event).map((value) => ({ value, label: sentence(day(locale, value)) }))
  const initialVisa = journey ? (journey.needsVisa ? 'yes' : 'no') : undefined
  return (
    <>
      <Radios
        name="arrivesOn"
        legend={t('settle.arrivesOn')}
        options={days}
        initial={journey?.arrivesOn}
      />
      <Radios
        name="departsOn"
        legend={t('settle.departsOn')}
        options={days}
        initial={journey?.departsOn}
      />
      <TextField
        name="details"
        label={t('settle.details')}
        hint={t('settle.detailsHint')}
        optional={form('optional')}
        initial={journey?.details}
        long
      />
      <TextField
        name="mobile"
        type="tel"
        label={you('mobile')}
        hint={you('mobileHint')}
        autoComplete="tel"
        inputMode="tel"
        initial={registration.mobile && readableNumber(registration.mobile)}
        narrow
      />
      <TextField
        name="emergencyName"
        label={t('settle.emergencyName')}
        hint={t('settle.emergencyHint')}
        spellCheck={false}
        initial={journey?.emergencyName}
      />
      <TextField
        name="emergencyMobile"
        type="tel"
        label={t('settle.emergencyMobile')}
        inputMode="tel"
        initial={journey ? readableNumber(journey.emergencyMobile) : undefined}
        narrow
      />
      <Radios
        name="needsVisa"
        legend={t('settle.needsVisa')}
        hint={t(journey?.needsVisa ? 'settle.needsVisaNoMore' : 'settle.needsVisaHint')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`settle.visa-${value}`),
        }))}
        initial={initialVisa}
      />
    </>
  )
}

/** Nights, meals and the room. */
export async function LodgingFields({ mine }: Props) {
  const [locale, t, stay, answers, form] = await Promise.all([
    getLocale(),
    getTranslations('application'),
    getTranslations('steps.stay'),
    getTranslations('answers'),
    getTranslations('form'),
  ])
  const { journey, event, registration, application } = mine
  const meals = attendedMeals(event, application.attendance)
  const optional = form('optional')
  const nights = lodgingNights(event, application.attendance)
  return (
    <>
      <Checkboxes
        name="nights"
        legend={stay('nights')}
        hint={t('settle.nightsHint')}
        optional={optional}
        options={nights.map((date) => ({
          value: date,
          label: night(locale, date),
          hint: date === earlyNight(event) ? t('settle.earlyNightHint') : undefined,
        }))}
        initial={registration.nights}
      />
      {nights.includes(earlyNight(event)) && (
        <TextField
          name="earlyNightReason"
          label={stay('earlyNightReason')}
          hint={stay('earlyNightReasonHint')}
          initial={registration.earlyNightReason}
          long
        />
      )}
      <Checkboxes
        name="meals"
        legend={stay('meals')}
        hint={stay('mealsHint')}
        optional={optional}
        options={event.meals
          .filter((meal) => meals.includes(mealCode(meal)))
          .map((meal) => ({
            value: mealCode(meal),
            label: `${answers(`mealKind.${meal.kind}`)}, ${day(locale, meal.date)}`,
          }))}
        initial={registration.meals}
      />
      <Radios
        name="room"
        legend={t('settle.room')}
        options={(['single', 'shared'] as const).map((value) => ({
          value,
          label: t(`settle.room-${value}`),
        }))}
        initial={journey?.lodgingAt ? journey.room : undefined}
      />
      <TextField
        name="roomWith"
        label={t('settle.roomWith')}
        hint={t('settle.roomWithHint')}
        optional={optional}
        initial={journey?.roomWith}
      />
    </>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
