import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { listSchedules } from '@/db/schema/lists'
import { roles } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { moveClockTo } from '../../test/clock'
import { addConference, type Conference } from '../../test/conference'
import { addStaff } from '../../test/people'
import { calendarDay, days, instantAt, wallClock } from '../clock'
import { giveRole } from '../people/give-role'
import type { Person } from '../people/person'
import { saveList } from './keep-list'
import { nextTime, weekdayOf } from './next-time'
import { placeOfList } from './place-of-list'
import { scheduleList, unscheduleList } from './schedule-list'
import { listsDue, sendScheduled } from './send-scheduled'

let conference: Conference
beforeAll(async () => {
  conference = await addConference()
})

let saved = 0
async function scheduled(query = 'cols=reference', purpose = '') {
  const owner = await addStaff()
  const id = await transaction(async (tx) => {
    const where = { event: { id: conference.id }, partnership: null }
    const place = await placeOfList(tx, owner, where)
    if (!place) throw new Error('staff list everything')
    const composed = {
      name: `List ${++saved}`,
      query,
      purpose,
      format: 'csv',
      locale: 'en',
    } as const
    const id = await saveList(tx, owner, place, composed)
    // The tests begin on a Monday at nine.
    await scheduleList(tx, owner, id, { weekdays: [1, 2, 3, 4, 5], hour: 10 })
    return id
  })
  return { owner, id }
}
const at = (day: number, hour = 10) => moveClockTo(`2019-03-${day}T${hour}:00:30+01:00`)
const state = async (id: string) => {
  const [row] = await db().select().from(listSchedules).where(eq(listSchedules.listId, id))
  return row
}
const lettersTo = async ({ email }: Person) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)))
    .map(({ mail }) => mail)
    .filter(({ kind }) => kind.startsWith('list-'))
const made = async () => {}
const breaks = async () => {
  throw new Error('no file today')
}

test('the next time is the hour on the wall in Sweden, on a weekday that was chosen, and the very next', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 23 }),
      (after, weekdays, hour) => {
        const next = nextTime(after, weekdays, hour)
        expect(next.getTime()).toBeGreaterThan(after.getTime())
        expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(days(7) + 3_600_000 * 2)
        expect(weekdays).toContain(weekdayOf(calendarDay(next)))
        const shown = Number(wallClock(next).slice(11, 13))
        const skipped = wallClock(instantAt(`${calendarDay(next)}T02:00`)).slice(11, 13) === '03'
        expect(shown).toBe(hour === 2 && skipped ? 3 : hour)
        expect(wallClock(next).slice(14)).toBe('00')
      },
    ),
  )
})

test('the clock is put forward and back and a list is sent at its hour, once a day', () => {
  const all = [1, 2, 3, 4, 5, 6, 7]
  const after = (instant: string, hour: number) =>
    nextTime(new Date(instant), all, hour).toISOString()
  // On 31 March 2019 two o'clock is three.
  expect(after('2019-03-30T12:00:00Z', 2)).toBe('2019-03-31T01:00:00.000Z')
  expect(after('2019-03-31T01:00:00Z', 2)).toBe('2019-04-01T00:00:00.000Z')
  expect(after('2019-03-30T12:00:00Z', 8)).toBe('2019-03-31T06:00:00.000Z')
  // On 27 October it is two o'clock twice.
  expect(after('2019-10-26T12:00:00Z', 2)).toBe('2019-10-27T00:00:00.000Z')
  expect(after('2019-10-27T00:00:00Z', 2)).toBe('2019-10-28T01:00:00.000Z')
})

test('a list is sent when its time comes, to its owner, once, also by two at the same time', async () => {
  const { owner, id } = await scheduled()
  expect(await listsDue(db())).not.toContain(id)
  at(25)
  expect(await listsDue(db())).toContain(id)
  await Promise.all([sendScheduled(id, made), sendScheduled(id, made), sendScheduled(id, made)])
  expect(await lettersTo(owner)).toEqual([
    expect.objectContaining({ kind: 'list-sent', listId: id, attached: true }),
  ])
  expect((await state(id))?.nextAt).toEqual(new Date('2019-03-26T09:00:00Z'))
  expect(await listsDue(db())).not.toContain(id)
})

test('whoever dies while making a list sends it neither twice nor never', async () => {
  const { owner, id } = await scheduled()
  at(25)
  // It never comes back.
  void sendScheduled(id, () => new Promise(() => {}))
  await expect.poll(async () => (await listsDue(db())).includes(id)).toBe(false)
  expect(await lettersTo(owner)).toEqual([])
  moveClockTo('2019-03-25T10:11:00+01:00')
  expect(await listsDue(db())).toContain(id)
  await sendScheduled(id, made)
  expect(await lettersTo(owner)).toHaveLength(1)
})

test('a week after its meeting a list of people is sent no more', async () => {
  const { owner, id } = await scheduled()
  moveClockTo('2019-05-20T10:00:30+02:00')
  await sendScheduled(id, made)
  expect((await state(id))?.nextAt).toEqual(new Date('2019-05-21T08:00:00Z'))
  moveClockTo('2019-05-21T10:00:30+02:00')
  await sendScheduled(id, made)
  expect(await lettersTo(owner)).toHaveLength(2)
  expect(await state(id)).toMatchObject({ nextAt: null, stoppedAt: null, failures: 0 })
})

test('a list with sensitive columns is never attached: its letter leads to it', async () => {
  const { owner, id } = await scheduled('cols=reference,diet', 'Lunch')
  at(25)
  await sendScheduled(id, breaks)
  expect(await lettersTo(owner)).toEqual([
    expect.objectContaining({ kind: 'list-sent', attached: false, path: `/lists/${id}` }),
  ])
})

test('after five failures in a row it is stopped, its owner is told, and it can be started again', async () => {
  const { owner, id } = await scheduled()
  for (const [i, day] of [25, 26, 27, 28].entries()) {
    at(day)
    await expect(sendScheduled(id, breaks)).rejects.toThrow('no file today')
    expect(await state(id)).toMatchObject({ failures: i + 1, lastFailure: 'making' })
  }
  expect(await lettersTo(owner)).toEqual([])
  at(29)
  await expect(sendScheduled(id, breaks)).rejects.toThrow()
  expect(await state(id)).toMatchObject({ failures: 5, nextAt: null, stoppedAt: expect.any(Date) })
  expect(await lettersTo(owner)).toEqual([
    expect.objectContaining({ kind: 'list-stopped', why: 'making' }),
  ])
  const log = await db().select().from(auditLog).where(eq(auditLog.subjectId, id))
  expect(log.map(({ act }) => act)).toContain('list-stopped')
  moveClockTo('2019-04-20T12:00:00+02:00')
  expect(await listsDue(db())).not.toContain(id)
  await transaction((tx) => scheduleList(tx, owner, id, { weekdays: [1], hour: 7 }))
  expect(await state(id)).toMatchObject({
    ...{ failures: 0, stoppedAt: null, nextAt: new Date('2019-04-22T05:00:00Z') },
  })
})

test('one that is sent begins to count anew', async () => {
  const { id } = await scheduled()
  at(25)
  await expect(sendScheduled(id, breaks)).rejects.toThrow()
  at(26)
  await sendScheduled(id, made)
  expect(await state(id)).toMatchObject({ failures: 0, lastFailure: null })
})

test('without the rights nothing is sent; with them given back it goes on', async () => {
  const { owner, id } = await scheduled()
  await transaction((tx) => tx.delete(roles).where(eq(roles.personId, owner.id)))
  at(25)
  await sendScheduled(id, made)
  expect(await lettersTo(owner)).toEqual([])
  expect(await state(id)).toMatchObject({ failures: 1, lastFailure: 'rights' })
  await transaction((tx) => giveRole(tx, owner.id, { role: 'staff' }, null))
  at(26)
  await sendScheduled(id, made)
  expect(await lettersTo(owner)).toHaveLength(1)
})

test('a list that is scheduled no more is not due', async () => {
  const { owner, id } = await scheduled()
  await transaction((tx) => unscheduleList(tx, owner, id))
  at(25)
  expect(await listsDue(db())).not.toContain(id)
})
