import { expect, test } from 'vitest'
import { addConference } from '@/test/conference'
import { addPeople, addPerson, cancel, idOf, register } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'

test('cancelling gives up the place, is logged with before and after, and is confirmed by mail', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  const registration = await idOf(await register(person, id, partnership.swedish))
  await cancel(person, registration)

  expect(await storedOf(id)).toMatchObject([
    {
      status: 'cancelled',
      funding: 'none',
      place: null,
      letters: [{ kind: 'received' }, { kind: 'cancelled', to: person.email }],
      entries: [
        { act: 'registered' },
        {
          act: 'cancelled',
          actorId: person.id,
          before: { status: 'received', funding: 'icld' },
          after: { status: 'cancelled', funding: 'none' },
        },
      ],
    },
  ])
  expect(await brokenRules(id)).toEqual([])
})

test('whoever cancelled may register again, under a new reference and at the end of the line', async () => {
  const { id, partnership } = await addConference()
  const [first, second, third, fourth] = await addPeople(4)
  if (!first || !second || !third || !fourth) throw new Error('four people')
  const before = await register(first, id, partnership.swedish)
  await register(second, id, partnership.swedish)
  await register(third, id, partnership.swedish, 'wait')
  await register(fourth, id, partnership.swedish, 'wait')
  await cancel(first, await idOf(before))

  const after = await register(first, id, partnership.swedish, 'wait')
  expect(after).toMatchObject({ funding: 'waiting', turn: 2 })
  expect(after.reference).not.toBe(before.reference)
  const line = lineOf(await storedOf(id), partnership)
  expect(line.map(({ email }) => email)).toEqual([fourth.email, first.email])
  expect(await brokenRules(id)).toEqual([])
})

test('cancelling ten times at once cancels once and tells once', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  const registration = await idOf(await register(person, id, partnership.swedish))
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, () => cancel(person, registration)),
  )

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'cannot-be-cancelled' })
  const [stored] = await storedOf(id)
  expect(stored?.letters.map(({ kind }) => kind)).toEqual(['received', 'cancelled'])
  expect(await brokenRules(id)).toEqual([])
})

test('cancelling from the line, and at own expense, gives up the turn and the seat', async () => {
  const { id, partnership } = await addConference({ fundedPlaces: 1, capacity: 2 })
  await register(await addPerson(), id, partnership.swedish)
  for (const choice of ['wait', 'self', 'both'] as const) {
    const person = await addPerson()
    await cancel(person, await idOf(await register(person, id, partnership.swedish, choice)))
  }
  expect(lineOf(await storedOf(id), partnership)).toEqual([])
  expect(await brokenRules(id)).toEqual([])
})

test('a registration that does not exist cannot be told from one that may not be seen', async () => {
  await expect(cancel(await addPerson(), 'no-such-registration')).rejects.toThrow('not found')
})
