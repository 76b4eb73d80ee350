import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { outbox } from '@/db/schema/records'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, toldOf } from '@/test/delegates'
import { draftOf } from '@/test/drafts'
import { addPerson, cancel } from '@/test/people'
import { hours } from '../clock'
import { remindOfDeadlines } from './remind'

const remind = () => transaction(remindOfDeadlines)

test('whoever is registered is reminded before each deadline, once, however many servers run', async () => {
  const { id, partnership } = await addConference()
  const one = await arrive(id, partnership.swedish)
  moveClockTo('2019-04-26T23:00:00+02:00')
  await remind()
  expect(await toldOf(id, one)).toEqual(['received'])

  moveClockTo('2019-04-27T01:00:00+02:00')
  await Promise.all([remind(), remind(), remind()])
  moveClockOn(hours(12))
  await remind()
  expect(await toldOf(id, one)).toEqual(['received', 'deadline-soon'])

  moveClockTo('2019-05-02T09:00:00+02:00')
  await Promise.all([remind(), remind()])
  expect(await toldOf(id, one)).toEqual(['received', 'deadline-soon', 'deadline-soon'])
  moveClockTo('2019-05-04T09:00:00+02:00')
  await remind()
  expect(await toldOf(id, one)).toHaveLength(3)
})

test('whoever cancelled is reminded of nothing', async () => {
  const { id, partnership } = await addConference()
  const one = await arrive(id, partnership.swedish)
  await cancel(one.person, one.id)
  moveClockTo('2019-04-28T09:00:00+02:00')
  await remind()
  expect(await toldOf(id, one)).toEqual(['received', 'cancelled'])
})

test('whoever has left a draft lying for a day is reminded before the window closes, once', async () => {
  const conference = await addConference()
  const { id, partnership } = conference
  const [lying, fresh] = [await addPerson(), await addPerson()]
  for (const person of [lying, fresh])
    await transaction((tx) => draftOf(tx, person, id, { partyId: partnership.swedish }))
  moveClockTo('2019-04-25T09:00:00+02:00')
  await transaction((tx) =>
    tx
      .update(drafts)
      .set({ updatedAt: new Date('2019-04-25T08:00:00+02:00') })
      .where(eq(drafts.personId, fresh.id)),
  )
  await Promise.all([remind(), remind()])
  await remind()
  expect(await lettersTo(lying.email)).toMatchObject([{ kind: 'draft-left', eventId: id }])
  expect(await lettersTo(fresh.email)).toEqual([])
})

test('a draft is reminded of before the window closes also when nothing can be changed any more', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  await transaction((tx) => draftOf(tx, person, id, { partyId: partnership.swedish }))
  await transaction((tx) =>
    tx
      .update(events)
      .set({ changeDeadline: new Date('2019-04-20T23:59:59+02:00') })
      .where(eq(events.id, id)),
  )
  moveClockTo('2019-04-25T09:00:00+02:00')
  await remind()
  expect(await lettersTo(person.email)).toMatchObject([{ kind: 'draft-left' }])
})

test('of a draft for an event that was archived nobody is reminded', async () => {
  const { id, partnership } = await addConference()
  const person = await addPerson()
  await transaction((tx) => draftOf(tx, person, id, { partyId: partnership.swedish }))
  await transaction((tx) => tx.update(events).set({ state: 'archived' }).where(eq(events.id, id)))
  moveClockTo('2019-04-25T09:00:00+02:00')
  await remind()
  expect(await lettersTo(person.email)).toEqual([])
})

const lettersTo = async (email: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email))).map(({ mail }) => mail)
