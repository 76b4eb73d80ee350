import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces } from '@/test/delegates'
import { addStaff } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { badgesOf, counted, named, printings } from './of-event'
import { printBadges } from './print-badges'

const staff = addStaff()

test('a badge is for whoever comes: not for who waits, is offered a place or has cancelled', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  expect(await referencesOf(conference)).toEqual(references(first, second, own))
  await cancel(first.person, first.id)
  expect(await referencesOf(conference)).toEqual(references(second, own))

  const academy = await addAcademy()
  const placed = await addPlaced(academy)
  await addPlaced(academy, { offeredUntil: new Date('2019-06-01T12:00:00Z') })
  expect(await referencesOf(academy)).toEqual(references(placed))
  expect((await badgesOf(db(), academy.id))[0]?.badge).toMatchObject({
    ...{ name: 'Wanjiru Öberg', organisation: 'University of Nairobi', country: 'KE' },
    ...{ partnership: '', role: 'phd-student' },
  })
})

test('only those are printed that are new or say something else by now', async () => {
  const conference = await addConference()
  const [first, second] = await fillPlaces(conference)
  const printed = await print(conference)
  expect(printed.count).toBe(2)
  expect(await countsOf(conference)).toEqual({ new: 0, changed: 0, printed: 2 })
  expect((await print(conference)).count).toBe(0)

  await rename(first.id, 'Kgosi')
  const third = await arrive(conference.id, conference.partnership.swedish, 'self')
  expect(await countsOf(conference)).toEqual({ new: 1, changed: 1, printed: 1 })
  const again = await print(conference)
  expect(again.count).toBe(2)
  const all = await badgesOf(db(), conference.id)
  expect(printings(all)).toEqual([
    { at: again.at, count: 2 },
    { at: printed.at, count: 1 },
  ])
  expect(all.filter(({ printedAt }) => printedAt?.getTime() === again.at.getTime())).toHaveLength(2)
  expect(all.find(({ badge }) => badge.reference === second.reference)?.printedAt).toEqual(
    printed.at,
  )
  expect(named(all, 'akerlund KGOSI').map(({ badge }) => badge.reference)).toEqual([
    first.reference,
  ])
  expect(named(all, third.reference.toLowerCase())).toHaveLength(1)

  const log = await db()
    .select({ after: auditLog.after })
    .from(auditLog)
    .where(eq(auditLog.eventId, conference.id))
  expect(log.filter(({ after }) => (after as { count?: number })?.count === 2)).toHaveLength(2)
})

test('one is printed by itself, and the others are left to be printed', async () => {
  const conference = await addConference()
  const [first] = await fillPlaces(conference)
  expect((await print(conference, first.reference)).count).toBe(1)
  expect(await countsOf(conference)).toEqual({ new: 1, changed: 0, printed: 1 })
  expect((await print(conference, 'VAS-XXXXX')).count).toBe(0)
})

test('two who print at once print each badge once, and none is left out', async () => {
  const conference = await addConference({}, 4)
  for (const partnership of conference.partnerships) {
    await arrive(conference.id, partnership.swedish)
    await arrive(conference.id, partnership.botswanan)
  }
  const printings = await Promise.all(Array.from({ length: 5 }, () => print(conference)))
  expect(printings.map(({ count }) => count).sort()).toEqual([0, 0, 0, 0, 8])
  expect(await countsOf(conference)).toEqual({ new: 0, changed: 0, printed: 8 })
})

const print = async ({ id }: { id: string }, reference?: string) => {
  const by = await staff
  return transaction((tx) => printBadges(tx, by, id, reference))
}

const countsOf = async ({ id }: { id: string }) => counted(await badgesOf(db(), id))

const referencesOf = async ({ id }: { id: string }) =>
  references(...(await badgesOf(db(), id)).map(({ badge }) => badge))

const references = (...of: { reference: string }[]) => of.map(({ reference }) => reference).sort()

const rename = (id: string, givenNames: string) =>
  transaction((tx) => tx.update(registrations).set({ givenNames }).where(eq(registrations.id, id)))
