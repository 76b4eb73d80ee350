import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { addConference } from '@/test/conference'
import { arrive, type Delegate } from '@/test/delegates'
import { addPerson } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { withdrawConsent } from '../privacy/withdraw-consent'
import { countMeal, countMeals } from './count-meals'
import { dietsNamed } from './diets'
import { nameMeals } from './name-meals'

const named: [string, string[] | null][] = [
  ['Vegetarisk', ['vegetarian']],
  ['  VEGETARIAN. ', ['vegetarian']],
  ['glutenfri och vegetarisk', ['vegetarian', 'gluten-free']],
  ['Vegetarian, gluten free', ['vegetarian', 'gluten-free']],
  ['Mjölkfri', ['dairy-free']],
  ['inga nötter', ['nut-free']],
  ['none', []],
  ['-', []],
  ['', []],
  ['No onions', null],
  ['vegan and no mushrooms', null],
  ['素食', null],
]
test.each(named)('“%s” names %j', (text, diets) => {
  expect(dietsNamed(text)).toEqual(diets)
})

test('at every meal everybody is counted once, whatever they wrote', () => {
  const eater = fc.record({
    meals: fc.subarray(['2019-05-13:lunch', '2019-05-13:dinner']),
    diet: fc.oneof(fc.constantFrom('Vegan', 'vegansk', 'halal', 'no', ''), fc.string()),
    severe: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(eater), (eaters) => {
      const meal = { date: '2019-05-13', kind: 'lunch' } as const
      const { people, severe, diets, other, none } = countMeal(meal, eaters)
      const parts = [...severe, ...diets, ...other].reduce((sum, { count }) => sum + count, none)
      expect(parts).toBe(people)
      expect(people).toBe(eaters.filter(({ meals }) => meals.includes('2019-05-13:lunch')).length)
    }),
  )
})

test('meals are counted of whoever comes, diets alike put together, severe allergies in their own words', async () => {
  const conference = await addConference()
  const diets = ['Vegan', 'vegansk', 'Nuts, even traces', 'No onions']
  const eaters: Delegate[] = []
  for (const diet of diets) {
    const one = await arrive(conference.id, conference.partnership.swedish, 'self')
    await eats(one, diet, diet.startsWith('Nuts'))
    eaters.push(one)
  }
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  const { meals, unanswered } = await countMeals(db(), await eventOf(conference.id))
  expect(unanswered).toBe(0)
  expect(meals.find(({ meal }) => meal.kind === 'lunch')).toMatchObject({
    people: 4,
    severe: [{ text: 'Nuts, even traces', count: 1 }],
    diets: [{ diets: ['vegan'], count: 2 }],
    other: [{ text: 'No onions', count: 1 }],
    none: 0,
  })
  const [first] = eaters
  if (!first) throw new Error('somebody eats')
  await transaction((tx) => withdrawConsent(tx, first.person, first.id))
  const after = await countMeals(db(), await eventOf(conference.id))
  expect(after.meals.find(({ meal }) => meal.kind === 'lunch')).toMatchObject({ none: 1 })
})

test('at an academy whoever has not answered about the stay is counted apart', async () => {
  const academy = await addAcademy()
  await addPlaced(academy)
  expect(await countMeals(db(), academy)).toMatchObject({ unanswered: 1 })
})

test('names are told severe allergies first, and the log says who looked and what for', async () => {
  const conference = await addConference()
  const one = await arrive(conference.id, conference.partnership.swedish)
  const other = await arrive(conference.id, conference.partnership.swedish)
  const third = await arrive(conference.id, conference.partnership.swedish, 'self')
  await eats(one, 'vegan', false)
  await eats(other, 'Shellfish', true)
  const officer = await addPerson()
  const all = await transaction((tx) => nameMeals(tx, officer, conference.id, 'Place cards'))
  // All of one name, so in the order of their references.
  expect(all.map(({ reference }) => reference)).toEqual([
    other.reference,
    ...[one.reference, third.reference].toSorted(),
  ])
  const log = await db().select().from(auditLog).where(eq(auditLog.eventId, conference.id))
  expect(log.filter(({ act }) => act === 'meals-named')).toMatchObject([
    { actorId: officer.id, after: { purpose: 'Place cards', people: 3 } },
  ])
})

const eats = (who: Delegate, diet: string, severeAllergy: boolean) =>
  transaction(async (tx) => {
    await tx
      .update(sensitiveAnswers)
      .set({ diet, severeAllergy })
      .where(eq(sensitiveAnswers.registrationId, who.id))
    await tx
      .update(registrations)
      .set({ meals: ['2019-05-13:lunch'] })
      .where(eq(registrations.id, who.id))
  })

async function eventOf(id: string) {
  const { eventById } = await import('../event/published')
  const event = await eventById(db(), id)
  if (!event) throw new Error('no such event')
  return event
}
