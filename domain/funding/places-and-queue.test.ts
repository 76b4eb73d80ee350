import { expect, test } from 'vitest'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces } from '@/test/delegates'
import { addPerson, register } from '@/test/people'
import { brokenRules, storedOf } from '@/test/stored'

test('an event that funds two places a partnership gives the first two, the second from another party too', async () => {
  const { id, partnership } = await addConference({ fundedPlaces: 2 })
  expect(await arrive(id, partnership.swedish)).toMatchObject({ funding: 'icld', turn: null })
  expect(await arrive(id, partnership.botswanan)).toMatchObject({ funding: 'icld', turn: null })
  expect(await arrive(id, partnership.swedish, 'wait')).toMatchObject({
    funding: 'waiting',
    turn: 1,
  })
  expect((await storedOf(id)).map(({ place }) => place).toSorted()).toEqual([1, 2, null])
})

test('an event that funds one place a partnership gives one', async () => {
  const { id, partnership } = await addConference({ fundedPlaces: 1 })
  expect(await arrive(id, partnership.swedish)).toMatchObject({ funding: 'icld' })
  await expect(arrive(id, partnership.swedish)).rejects.toThrow('places-are-taken')
  expect(await arrive(id, partnership.swedish, 'self')).toMatchObject({
    funding: 'self',
    turn: null,
  })
  expect(await brokenRules(id)).toEqual([])
})

test('an event that funds no places gives none, and nobody waits there for one', async () => {
  const { id, partnership } = await addConference({ fundedPlaces: 0 })
  await expect(arrive(id, partnership.swedish)).rejects.toThrow('places-are-taken')
  expect(await arrive(id, partnership.swedish, 'self')).toMatchObject({ funding: 'self' })
  for (const choice of ['wait', 'both'] as const)
    await expect(arrive(id, partnership.swedish, choice)).rejects.toThrow('no-place-is-funded')
  expect(await brokenRules(id)).toEqual([])
})

test('each partnership has places of its own, at each event', async () => {
  const one = await addConference({}, 2)
  for (const { swedish } of one.partnerships) {
    expect(await arrive(one.id, swedish)).toMatchObject({ funding: 'icld' })
    expect(await arrive(one.id, swedish)).toMatchObject({ funding: 'icld' })
  }
  expect(await brokenRules(one.id)).toEqual([])
})

test('whoever comes third and has not chosen is refused, and nothing of the attempt is kept', async () => {
  const conference = await addConference()
  await fillPlaces(conference)
  const third = await addPerson()
  await expect(register(third, conference.id, conference.partnership.swedish)).rejects.toThrow(
    'places-are-taken',
  )
  expect(await storedOf(conference.id)).toHaveLength(2)
  expect(await brokenRules(conference.id)).toEqual([])
})

test('whoever comes third waits, comes at own expense, or both, as they choose', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  await fillPlaces(conference)
  expect(await arrive(id, partnership.swedish, 'wait')).toMatchObject({
    funding: 'waiting',
    turn: 1,
  })
  expect(await arrive(id, partnership.swedish, 'self')).toMatchObject({
    funding: 'self',
    turn: null,
  })
  expect(await arrive(id, partnership.swedish, 'both')).toMatchObject({ funding: 'self', turn: 2 })
  expect(await brokenRules(id)).toEqual([])
})

test('a choice made for the case that no place is free counts for nothing when one is', async () => {
  const { id, partnership } = await addConference()
  for (const choice of ['self', 'both'] as const)
    expect(await arrive(id, partnership.swedish, choice)).toMatchObject({
      funding: 'icld',
      turn: null,
    })
})

test('where nobody comes at own expense, whoever comes third can wait and nothing else', async () => {
  const conference = await addConference({ ownExpenseAllowed: false })
  const { id, partnership } = conference
  await fillPlaces(conference)
  for (const choice of ['self', 'both'] as const)
    await expect(arrive(id, partnership.swedish, choice)).rejects.toThrow(
      'own-expense-is-not-allowed',
    )
  expect(await arrive(id, partnership.swedish, 'wait')).toMatchObject({ funding: 'waiting' })
})

test('a newcomer does not pass those in line while the event is full and a place stands free', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 2 }, 2)
  const [first] = await fillPlaces({ id, partnership })
  await cancel(first.person, first.id)
  await arrive(id, partnerships[1]?.swedish ?? '')
  const waiting = await arrive(id, partnership.swedish, 'wait')
  const later = await arrive(id, partnership.swedish, 'wait')
  expect([waiting.turn, later.turn]).toEqual([1, 2])
  await expect(arrive(id, partnership.swedish)).rejects.toThrow('event-is-full')
  expect(await brokenRules(id)).toEqual([])
})

test('a place given up stands free for the next who comes when nobody waits', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first.person, first.id)
  expect(await arrive(conference.id, conference.partnership.swedish)).toMatchObject({
    funding: 'icld',
  })
})
