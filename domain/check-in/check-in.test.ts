import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { checkIns } from '@/db/schema/days'
import { attendedDays, documents } from '@/db/schema/documents'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import * as delegates from '@/test/delegates'
import { addStaff } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { minutes, now } from '../clock'
import { issueCertificates } from '../documents/issue-certificates'
import { noteDays } from '../documents/note-days'
import { eventForStaff } from '../event/published'
import { countsAt } from './count'
import { closeDoor, openDoor, openDoors } from './doors'
import { doorsUntil, keptOnPhoneUntil } from './entry-days'
import { type DoorEntry, sentByDoor } from './form'
import { cameIn, listForDoor } from './list-for-door'
import { takeIn } from './take-in'
import { undoCheckIn } from './undo'
import { cameTwice, lastIn } from './who-came'

const first = '2019-05-13'
const second = '2019-05-14'
const morning = '2019-05-13T08:30:00+02:00'

test('whoever comes in is in once, the day is attended, and the log tells of it', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entry = comingIn(reference)
  expect(await send(keeper, door, [entry])).toEqual([{ id: entry.id, became: 'in' }])
  expect(await daysAttended(id)).toEqual([first])
  expect(await entriesOf(id)).toMatchObject([
    { act: 'checked-in', actorId: keeper.id, after: { day: first, how: 'ticket' } },
  ])
  expect(await lastIn(db(), conference.id)).toMatchObject([{ reference, door: 'Main door' }])
})

test('what is sent twice is kept once, also when it is sent many times at once', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entry = comingIn(reference)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => send(keeper, door, [entry, entry])),
  )
  for (const answer of answers) expect(answer).toEqual([{ id: entry.id, became: 'in' }])
  expect(await rowsOf(id)).toHaveLength(1)
  expect(await entriesOf(id)).toHaveLength(1)
})

test('of many doors at once exactly one lets a person in, and every other is told whom it repeats', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const others = await Promise.all(
    Array.from({ length: 11 }, (_, i) => open(keeper, conference, `Door ${i}`)),
  )
  const answers = await Promise.all(
    [door, ...others].map((one) => send(keeper, one, [comingIn(reference)])),
  )
  const became = answers.flat()
  const [winner, ...none] = became.filter((one) => one.became === 'in')
  expect(none).toEqual([])
  for (const one of became.filter(({ id }) => id !== winner?.id))
    expect(one).toMatchObject({ became: 'repeat', of: winner?.id })
  expect(await rowsOf(id)).toHaveLength(12)
  expect(await cameTwice(db(), conference.id)).toHaveLength(11)
  expect(await count(conference, first)).toMatchObject({ in: 1, expected: 1 })
})

test('two doors without a connection let the same ticket in, and both are told where and when', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference } = await arrive(conference.id, conference.partnership.swedish)
  const side = await open(keeper, conference, 'Side door')
  const [early, late] = [comingIn(reference), comingIn(reference)]
  moveClockOn(minutes(10))
  expect(await send(keeper, side, [late])).toMatchObject([{ became: 'in' }])
  expect(await send(keeper, door, [early])).toMatchObject([{ became: 'repeat', of: late.id }])
  const [twice] = await cameTwice(db(), conference.id)
  expect(twice).toMatchObject({ reference, door: 'Main door', first: { door: 'Side door' } })
  expect((await cameIn(db(), conference.id)).map(({ repeats }) => repeats)).toContain(late.id)
})

test('days and sessions are counted each by itself', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference } = await arrive(conference.id, conference.partnership.swedish)
  await arrive(conference.id, conference.partnership.botswanan)
  const [, sessioned] = await countsAt(db(), await eventOf(conference))
  const session = sessioned?.session ?? ''
  expect(session).not.toBe('')
  await send(keeper, door, [comingIn(reference), comingIn(reference, { session })])
  expect(await count(conference, first)).toMatchObject({ in: 1, expected: 2 })
  expect(await count(conference, first, session)).toMatchObject({ in: 1, expected: null })
  expect(await count(conference, second)).toMatchObject({ in: 0, expected: 2 })
})

test('whoever has ended, waits or is of another event is refused, which the log tells', async () => {
  const { conference, keeper, door } = await doorAt()
  const { swedish } = conference.partnership
  const gone = await arrive(conference.id, swedish)
  const there = await arrive(conference.id, swedish)
  const waiting = await arrive(conference.id, swedish, 'wait')
  await cancel(there)
  const elsewhere = await addConference()
  const foreign = await arrive(elsewhere.id, elsewhere.partnership.swedish)
  await cancel(gone)
  const answers = await send(
    keeper,
    door,
    [gone, waiting, foreign, { reference: 'ICL-00000' }].map((one) => comingIn(one.reference)),
  )
  expect(answers.map((one) => 'why' in one && one.why).toSorted()).toEqual([
    'cancelled',
    'unknown',
    'unknown',
    'waits',
  ])
  expect(await rowsOf(gone.id)).toEqual([])
  expect((await entriesOf(gone.id)).at(-1)).toMatchObject({
    act: 'checked-in',
    after: { refused: 'cancelled' },
  })
  expect(await entriesOf(foreign.id)).toEqual([])
})

test('nobody is let in on a day that has not begun, that is none of the event’s, or to no session', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entries = [
    comingIn(reference, { day: second }),
    comingIn(reference, { day: '2019-05-12' }),
    comingIn(reference, { session: 'no-such-session' }),
  ]
  expect((await send(keeper, door, entries)).map((one) => 'why' in one && one.why)).toEqual([
    'not-yet',
    'not-a-day',
    'not-a-day',
  ])
  expect(await rowsOf(id)).toEqual([])
  expect(await daysAttended(id)).toEqual([])
})

test('whoever is registered by others on the day itself has walked in', async () => {
  const { conference, keeper, door } = await doorAt()
  const walked = await arrive(conference.id, conference.partnership.swedish)
  const invited = await arrive(conference.id, conference.partnership.swedish)
  await transaction(async (tx) => {
    const by = { registeredBy: keeper.id }
    await tx
      .update(registrations)
      .set({ ...by, createdAt: now() })
      .where(eq(registrations.id, walked.id))
    await tx.update(registrations).set(by).where(eq(registrations.id, invited.id))
  })
  const [one, other] = [comingIn(walked.reference, { how: 'name' }), comingIn(invited.reference)]
  await send(keeper, door, [one, other])
  expect(await rowsOf(walked.id)).toMatchObject([{ how: 'walk-in' }])
  expect(await rowsOf(invited.id)).toMatchObject([{ how: 'ticket' }])
  expect((await entriesOf(walked.id)).at(-1)).toMatchObject({ after: { how: 'walk-in' } })
})

test('a phone whose clock is wrong lets nobody in before its door was opened, or later than now', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  moveClockOn(minutes(5))
  const [{ openedAt } = { openedAt: null }] = await openDoors(db(), conference.id)
  await send(keeper, door, [comingIn(reference, { at: '1970-01-01T00:00:00.000Z' })])
  expect((await rowsOf(id))[0]?.at).toEqual(openedAt)
  const other = await arrive(conference.id, conference.partnership.swedish)
  await send(keeper, door, [comingIn(other.reference, { at: '2030-01-01T00:00:00.000Z' })])
  expect((await rowsOf(other.id))[0]?.at.getTime()).toBeLessThanOrEqual(now().getTime())
})

test('a door of another event takes nothing', async () => {
  const { conference, keeper } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const elsewhere = await doorAt()
  const there = { eventId: conference.id, doorId: elsewhere.door.doorId }
  for (const door of [there, { eventId: conference.id, doorId: 'forged' }])
    for (const entries of [[], [comingIn(reference)]])
      await expect(send(keeper, door, entries)).rejects.toThrow('not found')
  expect(await rowsOf(id)).toEqual([])
})

test('whom a door let in before it heard that it was closed is taken in, and nobody is lost', async () => {
  const { conference, keeper, door } = await doorAt()
  const { swedish } = conference.partnership
  const [before, after] = [
    await arrive(conference.id, swedish),
    await arrive(conference.id, swedish),
  ]
  const entry = comingIn(before.reference)
  moveClockOn(minutes(5))
  await transaction((tx) => closeDoor(tx, keeper, door.doorId))
  await transaction((tx) => closeDoor(tx, keeper, door.doorId))
  expect(await openDoors(db(), conference.id)).toEqual([])
  moveClockOn(minutes(5))
  expect(await send(keeper, door, [entry, comingIn(after.reference)])).toMatchObject([
    { became: 'in' },
    { became: 'in' },
  ])
  expect((await rowsOf(before.id))[0]?.at.toISOString()).toBe(entry.at)
  expect(await daysAttended(after.id)).toEqual([first])
})

test('a refusal is in the log once, however often it is sent', async () => {
  const { conference, keeper, door } = await doorAt()
  const gone = await arrive(conference.id, conference.partnership.swedish)
  await cancel(gone)
  const entries = [comingIn(gone.reference), comingIn('ICL-00000'), comingIn('ICL-11111')]
  const refused = ['cancelled', 'unknown', 'unknown']
  for (const _ of [1, 2, 3]) {
    const answers = await send(keeper, door, entries)
    expect(answers.map((one) => 'why' in one && one.why)).toEqual(refused)
  }
  const ofDoor = await db().select().from(auditLog).where(eq(auditLog.subjectId, door.doorId))
  expect(ofDoor.filter(({ act }) => act === 'checked-in')).toHaveLength(3)
  // Another try of the same person is another refusal.
  await send(keeper, door, [comingIn(gone.reference)])
  expect((await entriesOf(gone.id)).filter(({ after }) => after?.refused)).toHaveLength(2)
})

test('once the doors are over a phone keeps what it holds no longer than the day', async () => {
  const { conference } = await doorAt()
  const event = await eventOf(conference)
  expect(keptOnPhoneUntil(event)).toEqual(doorsUntil(event))
  moveClockTo('2019-05-20T11:00:00+02:00')
  expect(keptOnPhoneUntil(event)).toEqual(new Date('2019-05-21T00:00:00+02:00'))
})

test('an entry that cannot be read is refused by itself, and the others are read', async () => {
  const good = comingIn('ICL-00000')
  const sent = sentByDoor.parse({
    entries: [
      { ...good, id: 'forged' },
      good,
      { ...good, id: 'x', day: 'monday' },
      ...['ICL\u0000', '', 7].map((reference, i) => ({ ...good, id: `y${i}`, reference })),
      { ...good, id: 'z', session: 'a\u0000b' },
      null,
    ],
    undone: ['unknown', 'no\u0000thing', 7],
    for: 'everything',
  })
  expect(sent.entries).toEqual([good])
  expect(sent.unreadable).toEqual(['forged', 'x', 'y0', 'y1', 'y2', 'z'])
  expect(sent.undone).toEqual(['unknown'])
  expect(sent.for).toBeNull()
  expect(sentByDoor.safeParse({ entries: 'none', undone: [], for: null }).success).toBe(false)
})

test('an undone check-in leaves no trace of the day, and the person can come in again', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entry = comingIn(reference)
  await send(keeper, door, [entry])
  await undo(keeper, conference, entry.id)
  await undo(keeper, conference, entry.id)
  expect(await daysAttended(id)).toEqual([])
  expect(await count(conference, first)).toMatchObject({ in: 0 })
  expect((await entriesOf(id)).map(({ act }) => act)).toEqual(['checked-in', 'check-in-undone'])
  expect(await send(keeper, door, [comingIn(reference)])).toMatchObject([{ became: 'in' }])
  expect(await daysAttended(id)).toEqual([first])
})

test('an undone check-in that another repeated lets that one stand, and the day stays attended', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entries = [1, 2, 3].map((minute) =>
    comingIn(reference, { at: new Date(now().getTime() + minutes(minute)).toISOString() }),
  )
  moveClockOn(minutes(4))
  for (const entry of entries) await send(keeper, door, [entry])
  await undo(keeper, conference, entries[0]?.id ?? '')
  expect(await daysAttended(id)).toEqual([first])
  const standing = (await rowsOf(id)).filter(({ undoneAt }) => undoneAt === null)
  expect(standing.map(({ repeats }) => repeats)).toEqual([null, entries[1]?.id])
  expect(await count(conference, first)).toMatchObject({ in: 1 })
  await undo(keeper, conference, entries[2]?.id ?? '')
  await undo(keeper, conference, entries[1]?.id ?? '')
  expect(await daysAttended(id)).toEqual([])
})

test('nobody undoes a check-in of another event', async () => {
  const { conference, keeper, door } = await doorAt()
  const { reference, id } = await arrive(conference.id, conference.partnership.swedish)
  const entry = comingIn(reference)
  await send(keeper, door, [entry])
  const elsewhere = await doorAt()
  await undo(keeper, elsewhere.conference, entry.id)
  expect(await daysAttended(id)).toEqual([first])
})

test('at an academy staff’s word of a day stands, and a certificate that it makes untrue ends', async () => {
  const academy = await addAcademy()
  const [keeper, staff] = [await addStaff(), await addStaff()]
  const { id, reference } = await addPlaced(academy, { needsVisa: false })
  moveClockTo('2019-06-14T18:00:00+02:00')
  const door = await open(keeper, academy, 'Aula')
  const entry = comingIn(reference, { day: '2019-06-10' })
  await send(keeper, door, [entry])
  expect(await daysAttended(id)).toEqual(['2019-06-10'])
  await transaction((tx) =>
    noteDays(tx, staff, academy.id, [{ registrationId: id, days: ['2019-06-10', '2019-06-11'] }]),
  )
  await undo(keeper, academy, entry.id)
  expect(await daysAttended(id)).toEqual(['2019-06-10', '2019-06-11'])

  moveClockTo('2019-06-15T09:00:00+02:00')
  await transaction((tx) => issueCertificates(tx, staff, academy.id))
  await send(keeper, door, [comingIn(reference, { day: '2019-06-11' })])
  expect((await certificatesOf(id)).map(({ revokedAt }) => revokedAt)).toEqual([null])
  await send(keeper, door, [comingIn(reference, { day: '2019-06-12' })])
  expect((await certificatesOf(id)).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
  expect((await lettersOf(id)).at(-1)).toMatchObject({ kind: 'document-revoked' })
})

test('a door knows who comes by name, and of the others no more than the reference and why', async () => {
  const { conference, keeper, door } = await doorAt()
  const { swedish } = conference.partnership
  const gone = await arrive(conference.id, swedish)
  const there = await arrive(conference.id, swedish)
  await cancel(gone)
  const list = await listForDoor(db(), await eventOf(conference))
  expect(list.coming).toMatchObject([{ reference: there.reference, name: 'Kagiso Åkerlund' }])
  expect(list.notComing).toEqual([{ reference: gone.reference, why: 'cancelled' }])
  expect(keeper.id && door.doorId).toBeTruthy()
})

const registering = '2019-03-25T09:00:00+01:00'

/** Does what is done before the event, and comes back to where the clock stood. */
async function before<Result>(work: () => Promise<Result>): Promise<Result> {
  const offset = process.env.DEMO_CLOCK_OFFSET
  moveClockTo(registering)
  const done = await work()
  process.env.DEMO_CLOCK_OFFSET = offset
  return done
}

const arrive: typeof delegates.arrive = (...who) => before(() => delegates.arrive(...who))
const cancel = ({ person, id }: delegates.Delegate) => before(() => delegates.cancel(person, id))

/** A conference on the morning of its first day, with somebody at its door. */
async function doorAt() {
  const [conference, keeper] = [await addConference(), await addStaff()]
  moveClockTo(morning)
  return { conference, keeper, door: await open(keeper, conference, 'Main door') }
}

type Keeper = { id: string }
type Door = { eventId: string; doorId: string }

const open = async (keeper: Keeper, { id: eventId }: { id: string }, name: string) => ({
  eventId,
  doorId: await transaction((tx) => openDoor(tx, keeper, eventId, name)),
})

const send = (keeper: Keeper, door: Door, entries: DoorEntry[]) =>
  transaction((tx) => takeIn(tx, keeper, door, entries))

const undo = (keeper: Keeper, { id }: { id: string }, entry: string) =>
  transaction((tx) => undoCheckIn(tx, keeper, id, entry))

const comingIn = (reference: string, more: Partial<DoorEntry> = {}): DoorEntry => ({
  ...{ id: randomUUID(), reference, day: first, session: '', how: 'ticket' },
  at: now().toISOString(),
  ...more,
})

async function eventOf({ slug }: { slug: string }) {
  const event = await eventForStaff(db(), slug)
  if (!event) throw new Error(`no ${slug}`)
  return event
}

const count = async (conference: Conference, day: string, session = '') =>
  (await countsAt(db(), await eventOf(conference))).find(
    (one) => one.day === day && one.session === session,
  )

const rowsOf = (id: string) =>
  db()
    .select()
    .from(checkIns)
    .where(eq(checkIns.registrationId, id))
    .orderBy(asc(checkIns.knownAt), asc(checkIns.at))

const daysAttended = async (id: string) =>
  (
    await db()
      .select({ day: attendedDays.day })
      .from(attendedDays)
      .where(eq(attendedDays.registrationId, id))
      .orderBy(asc(attendedDays.day))
  ).map(({ day }) => day)

const entriesOf = async (id: string) =>
  (
    await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.registrationId, id))
      .orderBy(asc(auditLog.id))
  ).filter(({ act }) => act.startsWith('check'))

const certificatesOf = (id: string) =>
  db()
    .select()
    .from(documents)
    .where(and(eq(documents.registrationId, id), eq(documents.kind, 'certificate')))

const lettersOf = (id: string) =>
  db().select().from(outbox).where(eq(outbox.registrationId, id)).orderBy(asc(outbox.id))
