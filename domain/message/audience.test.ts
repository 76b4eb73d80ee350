import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { people } from '@/db/schema/people'
import { addAcademy, apply } from '@/test/academy'
import { addConference } from '@/test/conference'
import { arrive, fillPlaces } from '@/test/delegates'
import { addPeople, cancel } from '@/test/people'
import { audienceOf, languagesOf, readyAudiences } from './audience'

const { conference: ready, academy } = readyAudiences
const found = async (id: string, query: string) => (await audienceOf(db(), id, query)).toSorted()

test('an audience is whoever matches and has not left', async () => {
  const event = await addConference()
  const [first, second] = await fillPlaces(event)
  const waits = await arrive(event.id, event.partnership.swedish, 'wait')
  const pays = await arrive(event.id, event.partnership.swedish, 'self')
  const gone = await arrive(event.id, event.partnership.swedish, 'self')
  await cancel(gone.person, gone.id)
  const sorted = (...all: { id: string }[]) => all.map(({ id }) => id).toSorted()

  expect(await found(event.id, ready.everybody)).toEqual(sorted(first, second, waits, pays))
  expect(await found(event.id, ready.coming)).toEqual(sorted(first, second, pays))
  expect(await found(event.id, ready.waiting)).toEqual(sorted(waits))
  expect(await found(event.id, ready.ownExpense)).toEqual(sorted(pays))
  expect(await found(event.id, ready.unconfirmed)).toEqual([])
  expect(await found(event.id, 'status=cancelled')).toEqual(sorted(gone))
  // A page of the table is the whole table; what is not understood asks for nothing.
  expect(await found(event.id, 'page=9&sort=x&who=nobody')).toEqual(
    sorted(first, second, waits, pays),
  )
})

test('an audience is counted by the language in which each reads their mails', async () => {
  const event = await addConference()
  const [first] = await fillPlaces(event)
  await arrive(event.id, event.partnership.swedish, 'wait')
  await transaction((tx) =>
    tx
      .update(people)
      .set({ locale: 'sv' })
      .where(inArray(people.email, [first.person.email])),
  )
  const all = await languagesOf(db(), event.id, ready.everybody)
  expect(all.sv + all.en).toBe(3)
  expect(all.sv).toBeGreaterThan(0)
  expect(await languagesOf(db(), event.id, 'status=cancelled')).toEqual({ sv: 0, en: 0 })
})

test('at an academy it is chosen by status and attendance', async () => {
  const event = await addAcademy()
  const [one, other] = await addPeople(2)
  if (!one || !other) throw new Error('two people')
  const week = await apply(one, event.slug, { attendance: 'week' })
  const labs = await apply(other, event.slug, { attendance: 'labs' })
  const of = (query: string) => audienceOf(db(), event.id, query)
  expect((await of(academy.everybody)).toSorted()).toEqual([week.id, labs.id].toSorted())
  expect(await of(academy.coming)).toEqual([])
  expect(await of('attendance=labs')).toEqual([labs.id])
  expect(await of(`refs=${week.reference}`)).toEqual([week.id])
})
