import { eq, inArray } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, type Tx, transaction } from '@/db/client'
import { academyPlaces, applications, seats } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { days, hours } from '@/domain/clock'
import type { Person } from '@/domain/people/person'
import { addAcademy, apply } from '@/test/academy'
import { moveClockOn, moveClockTo } from '@/test/clock'
import { edit } from '@/test/edit-event'
import { addPeople, addStaff } from '@/test/people'
import { newestEntry } from '../review/decided-since'
import { acceptPlace } from './accept-place'
import { decideOutcomes, type Outcome, takeDecisionsBack } from './decide-outcomes'
import { declinePlace, withdrawApplication } from './end-application'
import { type EnteredApplication, enterApplication } from './enter-application'
import { expirePlaces } from './expire-places'
import { idsInOrder } from './ids-of'
import { offerNext } from './offer-places'
import { isSelected, rankedApplications } from './ranking'
import { releaseOutcomes } from './release-outcomes'
import { reopenApplication } from './reopen-application'
import { inReserve, moveInReserve } from './reserve'
import { saveApplication } from './save-application'
import { sendApplication } from './send-application'
import { warnOfEndingPlaces } from './warn-of-ending-places'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

test('an outcome is held until it is released; then each is told theirs and the accepted are offered a place', async () => {
  const { academy, staff, ids } = await applied(3)
  const [accepted, reserve, rejected] = ids
  await decide(staff, academy.id, [accepted], 'approved')
  await decide(staff, academy.id, [reserve], 'reserve')
  await decide(staff, academy.id, [rejected], 'declined', 'Outside the theme.')
  expect(await statuses(ids)).toEqual(['received', 'received', 'received'])
  expect(await kindsSince(academy.id)).toEqual([])

  expect(await release(staff, academy.id)).toBe(3)
  expect(await statuses(ids)).toEqual(['approved', 'reserve', 'declined'])
  expect((await kindsSince(academy.id)).toSorted()).toEqual([
    'application-accepted',
    'application-in-reserve',
    'application-rejected',
  ])
  expect(await seatsOf(academy.id)).toEqual({ week: 1, labs: 0, attending: 1 })
  const [place] = await placesOf(academy.id)
  expect(place).toMatchObject({ registrationId: accepted, offeredUntil: academy.answerBy })
})

test('two releases at once tell nobody twice', async () => {
  const { academy, staff, ids } = await applied(4)
  await decide(staff, academy.id, ids, 'approved')
  const all = await Promise.allSettled([1, 2, 3].map(() => release(staff, academy.id)))
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await kindsSince(academy.id)).toEqual(ids.map(() => 'application-accepted'))
  expect(await seatsOf(academy.id)).toEqual({ week: 4, labs: 0, attending: 4 })
})

test('more cannot be accepted than there are seats of their attendance, and nothing of it is told', async () => {
  const { academy, staff, ids } = await applied(3, { seats: { week: 2, labs: 25 } })
  await decide(staff, academy.id, ids, 'approved')
  await expect(release(staff, academy.id)).rejects.toThrow('seats-are-taken')
  expect(await kindsSince(academy.id)).toEqual([])
  expect(await statuses(ids)).toEqual(['received', 'received', 'received'])
})

test('a place declined, withdrawn or not answered in time is offered to the first in reserve of the same attendance', async () => {
  const { academy, staff, ids, people } = await applied(7, {}, ['week', 'week', 'week', 'labs'])
  const [first, second, third, inLabs, reserve1, reserve2, reserve3] = ids as Seven
  await decide(staff, academy.id, [first, second, third, inLabs], 'approved')
  await decide(staff, academy.id, [reserve1, reserve2, reserve3], 'reserve')
  await release(staff, academy.id)

  await on(inLabs, (tx, it) => withdrawApplication(tx, staff, it, { how: 'staff' }))
  expect(await offered(academy.id)).toEqual([])
  await on(first, (tx, it) => declinePlace(tx, { id: people[0]?.id ?? '' }, it))
  expect(await offered(academy.id)).toEqual([reserve1])
  await on(second, (tx, it) => acceptPlace(tx, { id: people[1]?.id ?? '' }, it))
  await on(second, (tx, it) => withdrawApplication(tx, staff, it, { how: 'withdrawn' }))
  expect(await offered(academy.id)).toEqual([reserve1, reserve2])

  moveClockTo('2019-05-01T00:00:00+02:00')
  expect(await transaction((tx) => expirePlaces(tx, academy.id))).toBe(3)
  expect(await statuses([third, reserve1, reserve2])).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
  ])
  expect(await offered(academy.id)).toEqual([reserve3])
  expect(await seatsOf(academy.id)).toEqual({ week: 1, labs: 0, attending: 1 })
  await on(reserve3, (tx, it) => acceptPlace(tx, staff, it))
  expect(await statuses([reserve3])).toEqual(['approved'])
  expect(await transaction((tx) => expirePlaces(tx, academy.id))).toBe(0)
})

test('the reserve is in the order of staff, who can move one up and down', async () => {
  const { academy, staff, ids } = await applied(3)
  const [one, two, three] = ids as Seven
  await decide(staff, academy.id, [three, one, two], 'reserve')
  const order = async () => (await inReserve(db(), academy.id)).map(({ id }) => id)
  expect(await order()).toEqual([three, one, two])
  const move = (id: string, direction: 'up' | 'down') =>
    transaction((tx) => moveInReserve(tx, staff, academy.id, id, direction))
  await move(two, 'up')
  await move(three, 'down')
  expect(await order()).toEqual([two, three, one])
  await move(two, 'up')
  expect(await order()).toEqual([two, three, one])
})

test('staff offer a seat that was never given away to the first in reserve', async () => {
  const { academy, staff, ids } = await applied(2, { seats: { week: 1, labs: 25 } })
  await decide(staff, academy.id, ids, 'reserve')
  const offer = () => transaction((tx) => offerNext(tx, staff, academy.id, 'week'))
  await expect(offer()).rejects.toThrow('nobody-in-reserve')
  await release(staff, academy.id)
  await offer()
  expect(await offered(academy.id)).toEqual([ids[0]])
  await expect(offer()).rejects.toThrow('seats-are-taken')
})

test('an offer is answered once and in time', async () => {
  const { academy, staff, ids, people } = await applied(1)
  await decide(staff, academy.id, ids, 'approved')
  await release(staff, academy.id)
  const [id = ''] = ids
  const accept = () => on(id, (tx, it) => acceptPlace(tx, { id: people[0]?.id ?? '' }, it))
  const both = await Promise.allSettled([accept(), accept()])
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await expect(on(id, (tx, it) => declinePlace(tx, staff, it))).rejects.toThrow('offer-is-over')
  const [row] = await db().select().from(registrations).where(eq(registrations.id, id))
  expect(row?.days).toHaveLength(5)
})

test('whose place staff declined for them is told that staff ended it, and thanked for nothing', async () => {
  const { academy, staff, ids, people } = await applied(2)
  await decide(staff, academy.id, ids, 'approved')
  await release(staff, academy.id)
  const [own = '', other = ''] = ids
  await on(own, (tx, it) => declinePlace(tx, { id: people[0]?.id ?? '' }, it))
  await on(other, (tx, it) => declinePlace(tx, staff, it))
  const letters = await db().select().from(outbox).where(eq(outbox.kind, 'application-over'))
  const how = (id: string) => letters.find((one) => one.registrationId === id)?.mail
  expect(how(own)).toMatchObject({ how: 'place-declined' })
  expect(how(other)).toMatchObject({ how: 'staff' })
})

test('whoever has not answered is reminded once, two days before', async () => {
  const { academy, staff, ids } = await applied(1)
  await decide(staff, academy.id, ids, 'approved')
  await release(staff, academy.id)
  const warn = () => transaction(warnOfEndingPlaces)
  moveClockTo(new Date((academy.answerBy?.getTime() ?? 0) - days(2) - hours(1)))
  await warn()
  expect(await kindsSince(academy.id)).toEqual(['application-accepted'])
  moveClockOn(hours(2))
  await warn()
  await warn()
  expect(await kindsSince(academy.id)).toEqual(['application-accepted', 'academy-place-ends-soon'])
})

test('a held outcome can be taken back, and nobody is told anything', async () => {
  const { academy, staff, ids } = await applied(2)
  await decide(staff, academy.id, ids, 'declined', 'No.')
  expect(await transaction((tx) => takeDecisionsBack(tx, staff, academy.id, ids))).toBe(2)
  await expect(release(staff, academy.id)).rejects.toThrow('nothing-to-release')
})

test('a decision held over somebody in reserve can be taken back: they stand where they stood', async () => {
  const { academy, staff, ids } = await applied(3, { seats: { week: 1, labs: 1 } })
  const [first = '', second = '', third = ''] = ids
  await decide(staff, academy.id, [first, second, third], 'reserve')
  await release(staff, academy.id)
  const order = async () => (await inReserve(db(), academy.id)).map(({ id }) => id)
  const before = (await kindsSince(academy.id)).length
  for (const outcome of ['declined', 'approved'] as const) {
    await decide(staff, academy.id, [first], outcome, 'No.')
    expect(await order()).toEqual([second, third])
    const takeBack = () => transaction((tx) => takeDecisionsBack(tx, staff, academy.id, [first]))
    expect(await takeBack()).toBe(1)
    expect(await order()).toEqual([first, second, third])
    await expect(takeBack()).rejects.toThrow('nothing-to-release')
  }
  await decide(staff, academy.id, [first], 'declined', 'No.')
  await decide(staff, academy.id, [first], 'reserve')
  expect(await order()).toEqual([first, second, third])
  await expect(release(staff, academy.id)).rejects.toThrow('nothing-to-release')
  expect(await kindsSince(academy.id)).toHaveLength(before)
  await transaction((tx) => offerNext(tx, staff, academy.id, 'week'))
  expect(await offered(academy.id)).toEqual([first])
})

test('whoever takes a place from the reserve is selected as well as whoever was accepted at once', async () => {
  const { academy, staff, ids } = await applied(3, { seats: { week: 2, labs: 1 } })
  const [accepted = '', reserve = ''] = ids
  const selected = async () =>
    (await rankedApplications(db(), academy.id))
      .filter(isSelected)
      .map(({ id }) => id)
      .toSorted()
  await decide(staff, academy.id, [accepted], 'approved')
  await decide(staff, academy.id, [reserve], 'reserve')
  expect(await selected()).toEqual([accepted])
  await release(staff, academy.id)
  expect(await selected()).toEqual([accepted])
  await transaction((tx) => offerNext(tx, staff, academy.id, 'week'))
  expect(await selected()).toEqual([accepted, reserve].toSorted())
  await on(reserve, (tx, it) => acceptPlace(tx, staff, it))
  expect(await selected()).toEqual([accepted, reserve].toSorted())
  await on(accepted, (tx, it) => declinePlace(tx, staff, it))
  expect(await selected()).toEqual([reserve])
})

test('an application that is over can be taken up again, and is decided on and told anew', async () => {
  const { academy, staff, ids } = await applied(3, { seats: { week: 2, labs: 1 } })
  const [declined = '', late = '', rejected = ''] = ids
  await decide(staff, academy.id, [declined, late], 'approved')
  await decide(staff, academy.id, [rejected], 'declined', 'By mistake.')
  await release(staff, academy.id)
  await on(declined, (tx, it) => declinePlace(tx, staff, it))
  moveClockTo(new Date((academy.answerBy?.getTime() ?? 0) + hours(1)))
  await transaction((tx) => expirePlaces(tx, academy.id))
  const reopen = (id: string) => on(id, (tx, it) => reopenApplication(tx, staff, it))
  const told = await kindsSince(academy.id)
  for (const id of ids) await reopen(id)
  expect(await statuses(ids)).toEqual(['received', 'received', 'received'])
  expect(await kindsSince(academy.id)).toEqual(told)
  await expect(reopen(late)).rejects.toThrow('cannot-be-reopened')

  await decide(staff, academy.id, [late, rejected], 'approved')
  await release(staff, academy.id)
  await on(late, (tx, it) => acceptPlace(tx, staff, it))
  expect(await statuses(ids)).toEqual(['received', 'approved', 'approved'])
  expect(await seatsOf(academy.id)).toMatchObject({ week: 2, labs: 0 })
  moveClockTo(`${academy.startsOn}T08:00:00+02:00`)
  await on(declined, (tx, it) => withdrawApplication(tx, staff, it, { how: 'staff' }))
  await expect(reopen(declined)).rejects.toThrow('cannot-be-reopened')
})

test('taken up again ten times at once it is taken up once, and not beside one applied for anew', async () => {
  const { academy, staff, ids, people } = await applied(1)
  const [id = ''] = ids
  await on(id, (tx, it) => withdrawApplication(tx, staff, it, { how: 'staff' }))
  const reopen = () => on(id, (tx, it) => reopenApplication(tx, staff, it))
  const answers = await Promise.allSettled(Array.from({ length: 10 }, reopen))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await on(id, (tx, it) => withdrawApplication(tx, staff, it, { how: 'staff' }))
  await apply(people[0] as Person, academy.slug, { category: 'postdoc', attendance: 'week' })
  await expect(reopen()).rejects.toThrow('already-registered')
})

test('one outcome is told by itself, and the others stay held', async () => {
  const { academy, staff, ids } = await applied(2)
  const [one = '', other = ''] = ids
  await decide(staff, academy.id, [one, other], 'declined', 'No.')
  const tell = (only?: string[]) =>
    transaction((tx) => releaseOutcomes(tx, staff, academy.id, { only }))
  expect(await tell([one])).toBe(1)
  expect(await statuses([one, other])).toEqual(['declined', 'received'])
  expect(await tell()).toBe(1)
})

test('nobody is told an outcome that was decided after the page that shows who is told what', async () => {
  const { academy, staff, ids } = await applied(2)
  const [one = '', other = ''] = ids
  await decide(staff, academy.id, [one], 'approved')
  const asOf = await newestEntry(db())
  const colleague = await addStaff()
  await decide(colleague, academy.id, [other], 'declined', 'No.')
  const tell = (asOf: number) =>
    transaction((tx) => releaseOutcomes(tx, staff, academy.id, { asOf }))
  await expect(tell(asOf)).rejects.toThrow('decided-meanwhile')
  const deciding = (asOf: number) =>
    transaction((tx) =>
      decideOutcomes(tx, staff, academy.id, [one, other], {
        ...{ outcome: 'reserve', funding: 'yes', reason: '', asOf },
      }),
    )
  await expect(deciding(asOf)).rejects.toThrow('decided-meanwhile')
  await expect(
    transaction((tx) => takeDecisionsBack(tx, staff, academy.id, [other], { asOf })),
  ).rejects.toThrow('decided-meanwhile')
  expect(await statuses([one, other])).toEqual(['received', 'received'])
  expect(await tell(await newestEntry(db()))).toBe(2)
})

test('whoever is ticked in several pages of the table stands in reserve in its order', async () => {
  const { academy, ids } = await applied(3)
  await transaction(async (tx) => {
    for (const [i, id] of ids.entries())
      await tx
        .update(registrations)
        .set({ sortName: `name ${i}` })
        .where(eq(registrations.id, id))
  })
  const rows = await db().select().from(registrations).where(inArray(registrations.id, ids))
  const ticked = [2, 1, 0].map((i) => rows.find(({ id }) => id === ids[i])?.reference ?? '')
  expect(await idsInOrder(db(), academy.id, ticked, 'name')).toEqual(ids)
})

test('who pays is as was told with the place, whatever had been decided before', async () => {
  const { academy, staff, ids } = await applied(2, { seats: { week: 1, labs: 1 } })
  const [one = '', other = ''] = ids
  const put = (id: string, outcome: Outcome, funding: 'yes' | 'no') =>
    transaction((tx) =>
      decideOutcomes(tx, staff, academy.id, [id], { outcome, funding, reason: '' }),
    )
  await put(one, 'reserve', 'yes')
  await put(other, 'reserve', 'no')
  await release(staff, academy.id)
  expect(await fundedOf(ids)).toEqual([false, false])
  await put(one, 'approved', 'no')
  await release(staff, academy.id)
  expect(await fundedOf(ids)).toEqual([false, false])
  await put(other, 'reserve', 'yes')
  await on(one, (tx, it) => declinePlace(tx, staff, it))
  expect(await fundedOf(ids)).toEqual([false, true])
})

test('where it is held is told to whoever has a place, and to nobody else', async () => {
  const { academy, staff, ids } = await applied(3)
  const [accepted, reserve] = ids
  await decide(staff, academy.id, [accepted], 'approved')
  await decide(staff, academy.id, [reserve], 'reserve')
  await release(staff, academy.id)
  const told = await edit(staff, academy.id, 'venue', { hotelEn: 'Another' })
  expect(told).toBe(1)
  const letters = await db().select().from(outbox).where(eq(outbox.kind, 'event-changed'))
  expect(letters.map(({ registrationId }) => registrationId)).toEqual([accepted])
})

test('once an outcome has been told, what it rests on cannot be changed', async () => {
  const { academy, staff, ids, people } = await applied(2, {
    closesAt: new Date('2019-05-31T23:59:59+02:00'),
  })
  const [person] = people as [Person]
  const meta = { locale: 'en' as const, privacyVersion: '2019-03-01' }
  const save = (attendance: string) =>
    transaction((tx) =>
      saveApplication(tx, person, academy.slug, 'category', { category: 'postdoc', attendance }),
    )
  await save('labs')
  await decide(staff, academy.id, [ids[0]], 'approved')
  await release(staff, academy.id)
  await expect(
    transaction((tx) => sendApplication(tx, person, academy.slug, meta)),
  ).rejects.toThrow('outcome-is-told')
  await expect(save('week')).rejects.toThrow('outcome-is-told')
  expect(await placesOf(academy.id)).toMatchObject([{ attendance: 'week' }])
})

type Seven = [string, string, string, string, string, string, string]

async function applied(
  count: number,
  changes: Parameters<typeof addAcademy>[0] = {},
  attendances: ('week' | 'labs')[] = [],
) {
  const academy = await addAcademy(changes)
  const [staff, people] = [await addStaff(), await addPeople(count)]
  const ids: string[] = []
  for (const [i, person] of people.entries()) {
    const attendance = attendances[i] ?? 'week'
    ids.push((await apply(person, academy.slug, { category: 'postdoc', attendance })).id)
  }
  return { academy, staff, people, ids }
}

type Staff = Awaited<ReturnType<typeof addStaff>>
const decide = (
  staff: Staff,
  eventId: string,
  ids: (string | undefined)[],
  outcome: Outcome,
  reason = '',
) =>
  transaction((tx) =>
    decideOutcomes(tx, staff, eventId, ids as string[], { outcome, funding: 'as-asked', reason }),
  )
const release = (staff: Staff, eventId: string) =>
  transaction((tx) => releaseOutcomes(tx, staff, eventId))
const on = <Result>(id: string, work: (tx: Tx, it: EnteredApplication) => Promise<Result>) =>
  transaction(async (tx) => work(tx, await enterApplication(tx, { id })))

async function statuses(ids: string[]) {
  const rows = await db().select().from(registrations)
  return ids.map((id) => rows.find((row) => row.id === id)?.status)
}
async function fundedOf(ids: string[]) {
  const rows = await db().select().from(applications)
  return ids.map((id) => rows.find((row) => row.registrationId === id)?.funded)
}
const placesOf = (eventId: string) =>
  db()
    .select()
    .from(academyPlaces)
    .where(eq(academyPlaces.eventId, eventId))
    .orderBy(academyPlaces.heldSince)
const offered = async (eventId: string) => {
  const rows = await db().select().from(academyPlaces).where(eq(academyPlaces.eventId, eventId))
  const reserve = await db().select().from(registrations).where(eq(registrations.status, 'reserve'))
  return reserve
    .filter(({ id }) => rows.some((one) => one.registrationId === id && one.offeredUntil))
    .map(({ id }) => id)
    .toSorted((one, other) => at(rows, one) - at(rows, other))
}
const at = (rows: (typeof academyPlaces.$inferSelect)[], id: string) =>
  rows.find((row) => row.registrationId === id)?.heldSince.getTime() ?? 0
async function seatsOf(eventId: string) {
  const rows = await db().select().from(seats).where(eq(seats.eventId, eventId))
  const [event] = await db().select().from(events).where(eq(events.id, eventId))
  const of = (attendance: string) => rows.find((row) => row.attendance === attendance)?.taken
  return { week: of('week'), labs: of('labs'), attending: event?.attending }
}
async function kindsSince(eventId: string) {
  const rows = await db().select().from(outbox).orderBy(outbox.id)
  return rows
    .filter(({ mail }) => 'eventId' in mail && mail.eventId === eventId)
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'application-received')
}
