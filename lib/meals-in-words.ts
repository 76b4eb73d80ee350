import { getTranslations } from 'next-intl/server'
import type { Event } from '@/domain/event/seats'
import { shortDay } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import { type Cell, Day } from '@/domain/lists/cell'
import { codeOf, inOrder, type MealCount } from '@/domain/meals/count-meals'
import type { Diet } from '@/domain/meals/diets'
import type { NamedEater } from '@/domain/meals/name-meals'
import type { ListInWords } from './list-in-words'

/** How diets that the kitchen's words cover are said: several of one person together. */
export async function dietsInWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'meals' })
  return (diets: Diet[]) => diets.map((diet) => t(`diets.${diet}`)).join(' + ')
}

/** How many eat what at which meal: a row a meal and diet, severe allergies first. */
export async function mealsInWords(meals: MealCount[], locale: Locale): Promise<ListInWords> {
  const [t, answers, diets] = await Promise.all([
    getTranslations({ locale, namespace: 'meals' }),
    getTranslations({ locale, namespace: 'answers' }),
    dietsInWords(locale),
  ])
  return {
    headings: [
      { title: t('columns.day'), width: 14 },
      { title: t('columns.meal'), width: 14 },
      { title: t('columns.what'), width: 22 },
      { title: t('columns.diet'), width: 50 },
      { title: t('columns.people'), width: 10 },
    ],
    rows: meals.flatMap((one): Cell[][] => {
      const row = (what: string, diet: string, people: number): Cell[] => [
        ...[new Day(one.meal.date), answers(`mealKind.${one.meal.kind}`), what, diet, people],
      ]
      return [
        row(t('all'), '', one.people),
        ...one.severe.map(({ text, count }) => row(t('severe'), text, count)),
        ...one.diets.map(({ diets: named, count }) => row(t('diet'), diets(named), count)),
        ...one.other.map(({ text, count }) => row(t('other'), text, count)),
        row(t('none'), '', one.none),
      ]
    }),
  }
}

/** Who eats what at which meal, a row a person and a column a meal. */
export async function namedMealsInWords(
  named: NamedEater[],
  event: Pick<Event, 'meals'>,
  locale: Locale,
): Promise<ListInWords> {
  const [t, answers] = await Promise.all([
    getTranslations({ locale, namespace: 'meals' }),
    getTranslations({ locale, namespace: 'answers' }),
  ])
  const meals = inOrder(event.meals)
  return {
    headings: [
      { title: t('columns.name'), width: 28 },
      { title: t('severe'), width: 16 },
      { title: t('columns.diet'), width: 44 },
      ...meals.map(({ date, kind }) => ({
        title: `${shortDay(locale, date)} ${answers(`mealKind.${kind}`).toLowerCase()}`,
        width: 16,
      })),
    ],
    rows: named.map(({ familyName, givenNames, severe, diet, meals: theirs }) => [
      `${familyName}, ${givenNames}`,
      severe ? answers('yes.yes') : '',
      diet,
      ...meals.map((meal) => (theirs.includes(codeOf(meal)) ? 'X' : '')),
    ]),
  }
}
