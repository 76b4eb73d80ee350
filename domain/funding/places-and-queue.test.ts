import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import type { WhenFull } from '@/domain/registration/answers'
import { cancelRegistration } from '@/domain/registration/cancel'
import { registrationsOf } from '@/domain/registration/mine'
import { addConference, type Conference } from '@/test/conference'
import { addPerson, addStaff, idOf, register } from '@/test/people'
import { brokenRules, lineOf, storedOf } from '@/test/stored'
import { giveFreePlace } from './give-free-place'

const staff = addStaff()

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
  await expect(giveTo({ id, partnership })).rejects.toThrow('nobody-waits')
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

test('a newcomer does not pass those in line when a place stands free', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  const waiting = await arrive(id, partnership.swedish, 'wait')
  await cancel(first)

  await expect(arrive(id, partnership.swedish)).rejects.toThrow('places-are-taken')
  expect(await arrive(id, partnership.swedish, 'wait')).toMatchObject({
    funding: 'waiting',
    turn: 2,
  })
  expect(await arrive(id, partnership.swedish, 'both')).toMatchObject({ funding: 'self', turn: 3 })
  const [firstInLine] = lineOf(await storedOf(id), partnership)
  expect(firstInLine?.reference).toBe(waiting.reference)
  expect(await brokenRules(id)).toEqual([])
})

test('a place given up stands free for the next who comes when nobody waits', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  await cancel(first)
  expect(await arrive(conference.id, conference.partnership.swedish)).toMatchObject({
    funding: 'icld',
  })
})

test('staff give a free place to the first in line, who is told; the others move up', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  const next = await addPerson()
  const last = await addPerson()
  const waiting = await register(next, id, partnership.swedish, 'wait')
  await register(last, id, partnership.swedish, 'wait')
  await cancel(first)
  await giveTo(conference)

  const given = (await storedOf(id)).find(({ reference }) => reference === waiting.reference)
  expect(given).toMatchObject({
    funding: 'icld',
    turn: null,
    letters: [{ kind: 'received' }, { kind: 'place-given', to: next.email }],
    entries: [
      { act: 'registered' },
      {
        act: 'place-given',
        actorId: (await staff).id,
        before: { funding: 'waiting' },
        after: { funding: 'icld' },
      },
    ],
  })
  expect(await registrationsOf(db(), last)).toMatchObject([{ funding: 'waiting', inLine: 1 }])
  expect(await brokenRules(id)).toEqual([])
})

test('there is nothing to give when nobody waits, or when no place is free', async () => {
  const conference = await addConference()
  await expect(giveTo(conference)).rejects.toThrow('nobody-waits')
  await fillPlaces(conference)
  await expect(giveTo(conference)).rejects.toThrow('nobody-waits')
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  await expect(giveTo(conference)).rejects.toThrow('no-place-is-free')
  expect(await brokenRules(conference.id)).toEqual([])
})

test('one free place given ten times at once goes to one', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  for (let i = 0; i < 5; i++) await arrive(id, partnership.swedish, i % 2 ? 'wait' : 'both')
  await cancel(first)
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => giveTo(conference)))

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'no-place-is-free' })
  expect(lineOf(await storedOf(id), partnership)).toHaveLength(4)
  expect(await brokenRules(id)).toEqual([])
})

test('somebody who comes at own expense and waits becomes funded, and keeps one seat', async () => {
  const conference = await addConference({ capacity: 3 })
  const { id, partnership } = conference
  const [first] = await fillPlaces(conference)
  const both = await arrive(id, partnership.swedish, 'both')
  await cancel(first)
  await giveTo(conference)

  const now = (await storedOf(id)).find(({ reference }) => reference === both.reference)
  expect(now).toMatchObject({ funding: 'icld', comesAtOwnExpense: false, turn: null })
  expect(await brokenRules(id)).toEqual([])
})

test('a free place cannot be given to somebody for whom there is no seat', async () => {
  const { id, partnership, partnerships } = await addConference({ capacity: 3 }, 2)
  const [first] = await fillPlaces({ id, partnership })
  await arrive(id, partnership.swedish, 'wait')
  await cancel(first)
  const elsewhere = partnerships[1]?.swedish ?? ''
  await arrive(id, elsewhere)
  await arrive(id, elsewhere)
  await expect(giveTo({ id, partnership })).rejects.toThrow('event-is-full')
  expect(await brokenRules(id)).toEqual([])
})

async function arrive(eventId: string, partyId: string, whenFull?: WhenFull) {
  return register(await addPerson(), eventId, partyId, whenFull)
}

/** Two delegates on the two places, by the ids of their registrations. */
async function fillPlaces({ id, partnership }: Pick<Conference, 'id' | 'partnership'>) {
  const first = await idOf(await arrive(id, partnership.swedish))
  const second = await idOf(await arrive(id, partnership.botswanan))
  return [first, second] as const
}

async function giveTo({ id, partnership }: Pick<Conference, 'id' | 'partnership'>) {
  const { id: staffId } = await staff
  return transaction((tx) => giveFreePlace(tx, { id: staffId }, id, partnership.id))
}

async function cancel(registrationId: string) {
  const { id } = await staff
  await transaction((tx) => cancelRegistration(tx, { id }, registrationId))
}
