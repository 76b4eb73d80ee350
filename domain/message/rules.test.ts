import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { events } from '@/db/schema/events'
import { messageRules, messages } from '@/db/schema/messages'
import { moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { arriveMany, lettersOfMessage, sendAllDue, texts } from '@/test/messages'
import { addStaff } from '@/test/people'
import type { Person } from '../people/person'
import type { Anchor } from './facts'
import { addRule, changeRule } from './rules'
import { rulesToWrite, writeByRule } from './write-by-rules'

let staff: Person
let conference: Conference
beforeAll(async () => {
  staff = await addStaff()
})
beforeEach(async () => {
  conference = await addConference({ hotelDeadline: new Date('2019-04-29T21:59:59Z') })
  await transaction((tx) => tx.update(messageRules).set({ active: false }))
})

const facts = {
  name: 'Three days before the hotel',
  anchor: 'hotel-deadline' as Anchor,
  daysBefore: 3,
  active: true,
  audience: '',
  texts,
}
const add = (changes: Partial<typeof facts> = {}) =>
  transaction((tx) => addRule(tx, staff, conference.id, { ...facts, ...changes }))
const writeDue = async () => {
  for (const due of await rulesToWrite(db())) await transaction((tx) => writeByRule(tx, due))
}
const written = (ruleId: string) => db().select().from(messages).where(eq(messages.ruleId, ruleId))
const setDeadline = (at: string) =>
  transaction((tx) =>
    tx
      .update(events)
      .set({ hotelDeadline: new Date(at) })
      .where(eq(events.id, conference.id)),
  )

test('a rule writes on its day at nine, once, and its message goes out', async () => {
  const { ids } = await arriveMany(conference, 2)
  const rule = await add()
  moveClockTo('2019-04-26T08:59:00+02:00')
  await writeDue()
  expect(await written(rule)).toEqual([])
  moveClockTo('2019-04-26T09:00:00+02:00')
  await writeDue()
  await writeDue()
  const [message, ...more] = await written(rule)
  expect(more).toEqual([])
  await sendAllDue()
  const letters = await lettersOfMessage(message?.id ?? '')
  expect(letters.map((one) => one.registrationId).toSorted()).toEqual(ids.toSorted())
})

test('several servers at once write one message between them', async () => {
  const rule = await add()
  moveClockTo('2019-04-26T10:00:00+02:00')
  const due = await rulesToWrite(db())
  const wrote = await Promise.all(
    [1, 2, 3].flatMap(() => due.map((one) => transaction((tx) => writeByRule(tx, one)))),
  )
  expect(wrote.filter(Boolean)).toHaveLength(1)
  expect(await written(rule)).toHaveLength(1)
})

test('a deadline that is moved to a later day is written about again, one moved to an earlier is not', async () => {
  const rule = await add()
  moveClockTo('2019-04-26T09:00:00+02:00')
  await writeDue()
  await setDeadline('2019-04-28T21:59:59Z')
  await writeDue()
  expect(await written(rule)).toHaveLength(1)
  await setDeadline('2019-05-02T21:59:59Z')
  await writeDue()
  expect(await written(rule)).toHaveLength(1)
  moveClockTo('2019-04-29T09:00:00+02:00')
  await writeDue()
  expect(await written(rule)).toHaveLength(2)
})

test('a deadline that is moved within its day is written about once, also to the last minute of it', async () => {
  await setDeadline('2019-04-29T12:00:59+02:00')
  const rule = await add()
  moveClockTo('2019-04-26T09:00:00+02:00')
  const [due] = await rulesToWrite(db())
  await writeDue()
  for (const time of ['18:00:59', '23:59:59', '00:00:59']) {
    await setDeadline(`2019-04-29T${time}+02:00`)
    await writeDue()
  }
  const later = due && { ...due, anchor: new Date('2019-04-29T18:00:59+02:00') }
  expect(later && (await transaction((tx) => writeByRule(tx, later)))).toBe(false)
  expect(await written(rule)).toHaveLength(1)
})

test('what stood still for a night is written in the morning, what is older is not', async () => {
  const rule = await add()
  moveClockTo('2019-04-27T09:00:00+02:00')
  await writeDue()
  expect(await written(rule)).toEqual([])
  moveClockTo('2019-04-27T08:59:00+02:00')
  await writeDue()
  expect(await written(rule)).toHaveLength(1)
})

test('a rule that is off writes nothing, nor does one of an event that only staff see', async () => {
  const off = await add({ active: false })
  const draft = await add()
  await transaction((tx) =>
    tx.update(events).set({ state: 'draft' }).where(eq(events.id, conference.id)),
  )
  moveClockTo('2019-04-26T09:30:00+02:00')
  await writeDue()
  expect([...(await written(off)), ...(await written(draft))]).toEqual([])
})

const when: [Anchor, number, string][] = [
  ['opens', 0, '2019-02-01T09:00:00+01:00'],
  ['starts', 1, '2019-05-12T09:00:00+02:00'],
  ['ends', -2, '2019-05-16T09:00:00+02:00'],
]
test.each(when)('days are counted in Sweden: %s, %i', async (anchor, daysBefore, at) => {
  if (anchor === 'opens')
    await transaction((tx) =>
      tx
        .update(events)
        .set({ opensAt: new Date('2019-02-01T00:00:00+01:00') })
        .where(eq(events.id, conference.id)),
    )
  const rule = await add({ anchor, daysBefore })
  moveClockTo(new Date(Date.parse(at) - 60_000))
  await writeDue()
  expect(await written(rule)).toEqual([])
  moveClockTo(at)
  await writeDue()
  expect(await written(rule)).toHaveLength(1)
})

test('two who change the same rule are told of each other', async () => {
  const rule = await add()
  const other = await addStaff()
  await transaction((tx) => changeRule(tx, other, rule, { ...facts, daysBefore: -1, version: 1 }))
  await expect(
    transaction((tx) => changeRule(tx, staff, rule, { ...facts, name: 'Mine', version: 1 })),
  ).rejects.toMatchObject({
    version: 2,
    edits: [
      {
        by: other.email,
        before: { days: '3', side: 'before' },
        after: { days: '1', side: 'after' },
      },
    ],
  })
})
