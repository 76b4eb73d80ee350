import { expect, test } from 'vitest'
import { addConference } from '@/test/conference'
import { addPeople, addPerson, register } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'

test('of 200 who register at once for one partnership two are funded and 198 stand in line as they were told', async () => {
  const { id, partnership } = await addConference()
  const people = await addPeople(200)
  const told = await Promise.all(
    people.map((person) => register(person, id, partnership.swedish, 'wait')),
  )

  expect(told.filter(({ funding }) => funding === 'icld')).toHaveLength(2)
  const turns = told.flatMap(({ turn }) => turn ?? [])
  expect(turns.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 198 }, (_, i) => i + 1))

  const stored = await storedOf(id)
  expect(stored).toHaveLength(200)
  expect(stored.filter(({ place }) => place !== null).map(({ place }) => place)).toHaveLength(2)
  const line = lineOf(stored, partnership)
  const inLineAsTold = told
    .filter(({ turn }) => turn !== null)
    .sort((a, b) => Number(a.turn) - Number(b.turn))
  expect(line.map(({ reference }) => reference)).toEqual(
    inLineAsTold.map(({ reference }) => reference),
  )
  for (const one of stored) {
    const answer = told.find(({ reference }) => reference === one.reference)
    expect(one.letters).toMatchObject([{ kind: 'received', to: one.email, ...answer }])
    expect(one.entries).toMatchObject([{ act: 'registered', after: { funding: answer?.funding } }])
    expect(one.funding).toBe(answer?.funding)
  }
  expect(await brokenRules(id)).toEqual([])
})

test('one person who sends twenty times at once is registered once', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => register(person, id, partnership.swedish, 'both')),
  )

  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(19)
  for (const one of refused) expect(one).toMatchObject({ reason: { code: 'already-registered' } })
  expect(await storedOf(id)).toMatchObject([
    { email: person.email, funding: 'icld', letters: [{ kind: 'received' }] },
  ])
  expect(await brokenRules(id)).toEqual([])
})

test('of 60 who come at their own expense at once only as many are let in as there are seats', async () => {
  const { id, partnerships } = await addConference({ capacity: 25 }, 3)
  const people = await addPeople(60)
  const answers = await Promise.allSettled(
    people.map((person, number) =>
      register(person, id, partnerships[number % 3]?.swedish ?? '', 'self'),
    ),
  )

  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(35)
  for (const one of refused) expect(one).toMatchObject({ reason: { code: 'event-is-full' } })
  const stored = await storedOf(id)
  expect(stored).toHaveLength(25)
  expect(stored.filter(({ funding }) => funding === 'icld')).toHaveLength(6)
  expect(await brokenRules(id)).toEqual([])
})

test('when the seats run out those who can wait are still put in line, and counted as not coming', async () => {
  const { id, partnerships } = await addConference({ capacity: 3 }, 4)
  const people = await addPeople(40)
  const told = await Promise.all(
    people.map((person, number) =>
      register(person, id, partnerships[number % 4]?.botswanan ?? '', 'wait'),
    ),
  )

  expect(told.filter(({ funding }) => funding === 'icld')).toHaveLength(3)
  expect(told.filter(({ funding }) => funding === 'waiting')).toHaveLength(37)
  expect(await brokenRules(id)).toEqual([])
})
