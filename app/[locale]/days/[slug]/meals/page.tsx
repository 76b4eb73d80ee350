import { getLocale, getTranslations } from 'next-intl/server'
import { ListFiles } from '@/components/list-files'
import { dayAfter, startOfDay } from '@/domain/clock'
import { day as dayInWords, dayOf } from '@/domain/in-words'
import { countMeals } from '@/domain/meals/count-meals'
import { can } from '@/domain/permissions'
import { daysOf } from '@/lib/days'
import { db } from '@/lib/db'
import { dietsInWords } from '@/lib/meals-in-words'
import { pageTitle } from '@/lib/page-title'
import { InShort } from './in-short'
import { OneMeal } from './one-meal'
import { Responsible } from './responsible'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async () => pageTitle((await getTranslations('meals'))('title'))

/** How many eat what at which meal: numbers, and nobody's name. */
export default async function Meals({ params }: Props) {
  const { person, event } = await daysOf((await params).slug, can.countMeals)
  const [locale, t, answers, { meals, unanswered }] = await Promise.all([
    getLocale(),
    getTranslations('meals'),
    getTranslations('answers'),
    countMeals(db(), event),
  ])
  const diets = await dietsInWords(locale)
  const here = `/${locale}/days/${event.slug}/meals`
  const titled = meals.map((one) => ({
    ...one,
    title: `${answers(`mealKind.${one.meal.kind}`)}, ${dayInWords(locale, one.meal.date)}`,
    named: one.diets.map(({ diets: named, count }) => ({ text: diets(named), count })),
  }))
  const erasedAfter = startOfDay(dayAfter(event.endsOn, event.sensitiveKeptDays))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-3 max-w-2xl text-quiet">{t('lead')}</p>
      <p className="hint mt-2 max-w-2xl">
        {t('small', { day: dayOf(locale, erasedAfter) })}
        {unanswered > 0 && ` ${t('unanswered', { count: unanswered })}`}
      </p>
      {can.nameMeals(person, { eventId: event.id }) && (
        <p className="no-print mt-4">
          <a href={`${here}/names`}>{t('names.link')}</a>
        </p>
      )}
      {titled.length === 0 ? (
        <p className="mt-8">{t('noMeals')}</p>
      ) : (
        <>
          <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-4">
            <h2>{t('inShort')}</h2>
            <ListFiles here={here} />
          </div>
          <InShort meals={titled} />
          <div className="grid gap-x-12 lg:grid-cols-2">
            {titled.map((one) => (
              <OneMeal key={one.title} meal={one} />
            ))}
          </div>
        </>
      )}
      {can.giveRoles(person) && <Responsible event={event} />}
    </>
  )
}
