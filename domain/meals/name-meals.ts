import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import { namedEatersOf } from './eaters'

export type NamedEater = Awaited<ReturnType<typeof namedEatersOf>>[number]

/**
 * Who eats what at which meals, with names: severe allergies first, then by name. That somebody looked, and
 * what for, stands in the log. Whoever said nothing of a diet, or eats no meal, is not among them.
 */
export async function nameMeals(
  tx: Tx,
  viewer: { id: string },
  eventId: string,
  purpose: string,
): Promise<NamedEater[]> {
  const named = (await namedEatersOf(tx, eventId)).filter(
    ({ diet, meals }) => diet !== '' && meals.length > 0,
  )
  await record(tx, {
    act: 'meals-named',
    actorId: viewer.id,
    eventId,
    after: { purpose, people: named.length },
  })
  return [...named.filter(({ severe }) => severe), ...named.filter(({ severe }) => !severe)]
}
