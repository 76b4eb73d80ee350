import { getTranslations } from 'next-intl/server'
import type { EventInFull } from '@/domain/event/section'
import type { SectionName } from '@/domain/event/settings'
import { whereItIs } from '@/domain/event/where'
import { dates, kronor, moment } from '@/domain/in-words'
import type { Locale } from '@/domain/language'

/** What stands in each section of an event's settings just now, in a line. */
export async function summaryOf(
  { event, seats }: EventInFull,
  locale: Locale,
): Promise<Record<SectionName | 'programme', string>> {
  const [t, names, words] = await Promise.all([
    getTranslations('eventSettings'),
    getTranslations('fields.event'),
    getTranslations('event'),
  ])
  const texts = event.texts[locale]
  const { rates } = event
  return {
    texts: [texts.title, texts.lead].filter(Boolean).join(' – '),
    venue: [whereItIs(event, locale), texts.hotel].filter(Boolean).join(' · '),
    programme: t('sessions', {
      count: event.programme.reduce((sum, { sessions }) => sum + sessions.length, 0),
    }),
    themes: event.themes.map(({ name }) => name[locale]).join(', '),
    dates: [
      dates(locale, event.startsOn, event.endsOn),
      t('window', { opens: moment(locale, event.opensAt), closes: moment(locale, event.closesAt) }),
    ].join(' · '),
    answers: event.answerBy ? `${names('answerBy')}: ${moment(locale, event.answerBy)}` : '',
    places: t('placesNow', {
      taken: event.attending,
      capacity: event.capacity,
      funded: event.fundedPlaces,
    }),
    seats: t('seatsNow', { week: seats?.week.capacity ?? 0, labs: seats?.labs.capacity ?? 0 }),
    criteria: event.criteria.map(({ label }) => label[locale]).join(', '),
    targets: event.targets.map(({ name, count }) => `${name[locale]} ${count}`).join(', '),
    rates: (['fee', 'night', 'lunch', 'dinner'] as const)
      .map((name) => `${words(name)} ${kronor(locale, rates[name])}`)
      .join(', '),
    budget: event.budget === null ? '' : kronor(locale, event.budget),
    meals: t('mealsNow', { count: event.meals.length }),
    questions:
      event.unasked.length === 0
        ? t('allAsked')
        : t('leftOut', { names: event.unasked.map((one) => t(`unasked.${one}`)).join(', ') }),
    contact: event.contactEmail,
    retention: t('kept', { days: event.sensitiveKeptDays, months: event.listsKeptMonths }),
  }
}
