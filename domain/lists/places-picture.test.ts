import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces, offeredTo } from '@/test/delegates'
import { eventById } from '../event/published'
import { partnershipsAtOnce, placesFilter, placesPicture } from './places-picture'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

async function picture(eventId: string, query: Record<string, string> = {}) {
  const event = await eventById(db(), eventId)
  if (!event) throw new Error('no event')
  return placesPicture(db(), event, placesFilter.parse(query))
}

test('each partnership is told with who holds its places and who waits behind, in their order', async () => {
  const conference = await addConference({}, 3)
  const [first, second] = await fillPlaces(conference)
  const waiting = [
    await arrive(conference.id, conference.partnership.swedish, 'wait'),
    await arrive(conference.id, conference.partnership.botswanan, 'both'),
  ]
  const other = conference.partnerships[1]
  const alone = await arrive(conference.id, other?.swedish ?? '')
  const { partnerships, numbers } = await picture(conference.id)
  const references = (people: { reference: string }[] | undefined) =>
    people?.map(({ reference }) => reference)
  expect(references(partnerships[0]?.places)).toEqual([first.reference, second.reference])
  expect(references(partnerships[0]?.line)).toEqual(references(waiting))
  expect(partnerships[0]?.why).toBe('places-are-held')
  expect(references(partnerships[1]?.places)).toEqual([alone.reference])
  expect(partnerships[2]).toMatchObject({ taken: 0, places: [], line: [], why: 'nobody-waits' })
  expect(numbers).toMatchObject({ all: 3, full: 1, 'one-free': 1, free: 1, waiting: 1, nobody: 1 })
  expect(numbers).toMatchObject({ taken: 3, offeredPlaces: 0, waitingPeople: 2 })
})

test('a place that is offered is told with its end, and whoever is offered it waits no more', async () => {
  const conference = await addConference()
  const next = await offeredTo(conference)
  const { partnerships, numbers } = await picture(conference.id, { state: 'offered' })
  const [only] = partnerships
  expect(only?.places.find(({ reference }) => reference === next.reference)?.offeredUntil).toEqual(
    expect.any(Date),
  )
  expect(only?.line).toEqual([])
  expect(numbers).toMatchObject({ taken: 2, offeredPlaces: 1, waitingPeople: 0 })
})

test('partnerships are chosen by the state of their places and by name, with the numbers at each', async () => {
  const conference = await addConference({}, 2)
  await fillPlaces(conference)
  const names = async (query: Record<string, string>) =>
    (await picture(conference.id, query)).partnerships.map(({ name }) => name)
  const [full, free] = conference.partnerships.map(({ name }) => name)
  expect(await names({ state: 'full' })).toEqual([full])
  expect(await names({ state: 'free' })).toEqual([free])
  expect(await names({ q: (free ?? '').toUpperCase() })).toEqual([free])
  expect(await names({ q: '100%_' })).toEqual([])
  expect(await names({ state: 'nonsense', page: 'x' })).toEqual([full, free])
})

test('a name is found with or without its accents, in capitals or not', async () => {
  const conference = await addConference({}, 2)
  const name = 'Östersund – Ghanzi'
  await transaction((tx) =>
    tx.update(partnerships).set({ name }).where(eq(partnerships.id, conference.partnership.id)),
  )
  for (const q of ['Östersund', 'östersund', 'ÖSTERSUND', 'ostersund', 'ghanzi öst']) {
    const { partnerships: found, numbers } = await picture(conference.id, { q })
    expect(
      found.map((one) => one.name),
      q,
    ).toEqual([name])
    expect(numbers.all, q).toBe(1)
  }
})

test('from whom nobody is registered is found: whoever cancelled does not count, whoever pays does', async () => {
  const conference = await addConference({}, 4)
  const [comes, left, own, silent] = conference.partnerships
  await arrive(conference.id, comes?.swedish ?? '')
  const gone = await arrive(conference.id, left?.swedish ?? '')
  await cancel(gone.person, gone.id)
  await arrive(conference.id, own?.swedish ?? '', 'self')
  const found = async () => {
    const { partnerships, numbers } = await picture(conference.id, { state: 'nobody' })
    expect(numbers.nobody).toBe(partnerships.length)
    return partnerships.map(({ id, registered }) => [id, registered])
  }
  expect(await found()).toEqual([
    [left?.id, 0],
    [silent?.id, 0],
  ])
  await arrive(conference.id, silent?.botswanan ?? '')
  expect(await found()).toEqual([[left?.id, 0]])
})

test('a list that is taken out has every page of what is found, each with its own people', async () => {
  const conference = await addConference({}, partnershipsAtOnce + 2)
  const last = conference.partnerships.at(-1)
  await arrive(conference.id, last?.swedish ?? '')
  const event = await eventById(db(), conference.id)
  if (!event) throw new Error('no event')
  const whole = (query: Record<string, string>) =>
    placesPicture(db(), event, placesFilter.parse(query), true)
  const { partnerships } = await whole({ page: '2' })
  expect(partnerships).toHaveLength(partnershipsAtOnce + 2)
  expect(partnerships.filter(({ places }) => places.length > 0).map(({ id }) => id)).toEqual([
    last?.id,
  ])
  expect((await whole({ state: 'nobody' })).partnerships).toHaveLength(partnershipsAtOnce + 1)
})
