import type { Db } from '@/db/client'
import type { Meal } from '../event/facts'
import { mealKinds } from '../event/facts'
import type { Event } from '../event/seats'
import { type Diet, dietsNamed, tidied } from './diets'
import { type Eater, eatersOf } from './eaters'

/** Words as somebody wrote them, and how many wrote the same. */
export type Written = { text: string; count: number }

/** How many eat what at one meal. Everybody is in exactly one of its parts. */
export type MealCount = {
  meal: Meal
  people: number
  /** Severe allergies, in people's own words. */
  severe: Written[]
  diets: { diets: Diet[]; count: number }[]
  /** What the kitchen's words do not cover, as it was written. */
  other: Written[]
  none: number
}

/** How many eat what at each meal of an event, without a name. */
export async function countMeals(db: Db, event: Pick<Event, 'id' | 'meals'>) {
  const eaters = await eatersOf(db, event.id)
  return {
    meals: inOrder(event.meals).map((meal) => countMeal(meal, eaters)),
    /** Who comes and has still to say which meals they eat. */
    unanswered: eaters.filter(({ said }) => !said).length,
  }
}

export const codeOf = ({ date, kind }: Meal) => `${date}:${kind}`

export const inOrder = (meals: Meal[]): Meal[] =>
  meals.toSorted((one, other) =>
    one.date === other.date
      ? mealKinds.indexOf(one.kind) - mealKinds.indexOf(other.kind)
      : one.date < other.date
        ? -1
        : 1,
  )

/** How many eat what at one meal. */
export function countMeal(meal: Meal, eaters: Eater[]): MealCount {
  const here = eaters.filter(({ meals }) => meals.includes(codeOf(meal)))
  const severe = here.filter((one) => one.severe)
  const others = here
    .filter((one) => !one.severe)
    .map(({ diet }) => ({ diet, named: dietsNamed(diet) }))
  const diets = new Map<string, { diets: Diet[]; count: number }>()
  for (const { named } of others) {
    if (!named || named.length === 0) continue
    const key = named.join('+')
    diets.set(key, { diets: named, count: (diets.get(key)?.count ?? 0) + 1 })
  }
  return {
    meal,
    people: here.length,
    severe: alike(severe.map(({ diet }) => diet)),
    diets: [...diets.values()].sort((one, other) => other.count - one.count),
    other: alike(others.flatMap(({ diet, named }) => (named === null ? diet : []))),
    none: others.filter(({ named }) => named?.length === 0).length,
  }
}

// As the first of them wrote it; those that most wrote come first.
function alike(texts: string[]): Written[] {
  const found = new Map<string, Written>()
  for (const text of texts) {
    const key = tidied(text)
    const before = found.get(key)
    found.set(key, { text: before?.text ?? text.trim(), count: (before?.count ?? 0) + 1 })
  }
  return [...found.values()].sort(
    (one, other) => other.count - one.count || (one.text < other.text ? -1 : 1),
  )
}
