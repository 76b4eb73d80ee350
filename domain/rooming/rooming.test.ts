import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { applications, journeys } from '@/db/schema/applications'
import { roomingLists } from '@/db/schema/hotels'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, type Delegate, fillPlaces, offeredTo } from '@/test/delegates'
import { addStaff, cancel, entering } from '@/test/people'
import { addPlaced } from '@/test/placed'
import { eraseWhatIsOver } from '../privacy/erase-what-is-over'
import { NotFound } from '../refusal'
import { changeAnswers } from '../registration/change'
import { endRegistration } from '../registration/end'
import { answerRoomRequest } from '../room/answer-room-request'
import { applied, changes } from './changes'
import { guestChanges } from './guest-changes'
import { hotelsOf } from './hotels'
import { lastSent } from './last-sent'
import { moveStay } from './move-stay'
import { removeHotel } from './remove-hotel'
import { roomingOf } from './rooming'
import { saveHotel } from './save-hotel'
import { sendRoomingList } from './send-list'

const [first, second, third] = ['2019-05-12', '2019-05-13', '2019-05-14']

test('whoever comes stands in the list: held places paid by ICLD, own expense not, and nobody who only waits', async () => {
  const conference = await addConference()
  const [one, other] = await fillPlaces(conference)
  const own = await arrive(conference.id, conference.partnership.swedish, 'self')
  await arrive(conference.id, conference.partnership.swedish, 'wait')
  const [list] = (await roomingOf(db(), conference.id)).lists
  expect(list?.hotel).toBeNull()
  expect(list?.rows.map(({ room }) => room).sort()).toEqual(
    [one, other, own].map(({ reference }) => reference).sort(),
  )
  const row = (who: Delegate) => list?.rows.find(({ room }) => room === who.reference)?.guests[0]
  expect(row(one)).toMatchObject({ arrives: second, departs: third, paidByIcld: [second] })
  expect(row(own)).toMatchObject({ nights: [second], paidByIcld: [] })
})

test('an offered place is counted apart until it is answered; at own expense meanwhile, ICLD does not pay yet', async () => {
  const conference = await addConference()
  await offeredTo(conference, 'wait')
  expect(await roomingOf(db(), conference.id)).toMatchObject({
    offered: 1,
    lists: [{ rows: [{}] }],
  })
  const another = await addConference()
  const both = await offeredTo(another, 'both')
  const { lists, offered } = await roomingOf(db(), another.id)
  expect(offered).toBe(0)
  expect(lists[0]?.rows.find(({ room }) => room === both.reference)?.guests).toMatchObject([
    { paidByIcld: [] },
  ])
})

test('two who agreed share a row, each with their own nights; without a night in common each has a room', async () => {
  const { conference, one, other } = await sharing([first, second], [second])
  const rows = async () => (await roomingOf(db(), conference.id)).lists[0]?.rows
  expect(await rows()).toMatchObject([
    { kind: 'double', guests: [{ nights: expect.anything() }, { nights: expect.anything() }] },
  ])
  await nightsOf(other, [third])
  expect((await rows())?.map(({ kind }) => kind)).toEqual(['single', 'single'])
  await nightsOf(one, [])
  expect(await rows()).toMatchObject([{ kind: 'single', room: other.reference }])
})

test('at an academy who has not answered is counted, and two who name each other share a room', async () => {
  const academy = await addAcademy()
  const [one, other, third] = [
    await addPlaced(academy),
    await addPlaced(academy),
    await addPlaced(academy),
  ]
  await addPlaced(academy, { offeredUntil: new Date('2019-04-20T12:00:00Z') })
  expect(await roomingOf(db(), academy.id)).toMatchObject({
    ...{ unanswered: 3, offered: 1, lists: [{ rows: [] }] },
  })
  await names(one.id, 'Amina', 'Odhiambo', 'ÅSA  Öberg')
  await names(other.id, 'Åsa', 'Öberg', 'amina odhiambo')
  await names(third.id, 'Li', 'Wei', 'Åsa Öberg')
  await transaction((tx) =>
    tx.update(applications).set({ funded: true }).where(eq(applications.registrationId, one.id)),
  )
  const { lists, unanswered, wishes } = await roomingOf(db(), academy.id)
  expect(unanswered).toBe(0)
  // A shared room stands where the first of its two names is looked for.
  const families = lists[0]?.rows.map(({ guests }) => guests.map(({ familyName }) => familyName))
  expect(families).toEqual([['Odhiambo', 'Öberg'], ['Wei']])
  expect(wishes).toMatchObject([{ reference: third.reference, roomWith: 'Åsa Öberg' }])
  const paid = lists[0]?.rows.flatMap(({ guests }) => guests).filter((g) => g.paidByIcld.length > 0)
  expect(paid).toMatchObject([{ reference: one.reference }])
})

test('the first hotel is everybody’s; whoever is moved goes with whomever they share with, and comes back', async () => {
  const { conference, one, other } = await sharing([second], [second])
  const alone = await arrive(conference.id, conference.partnership.swedish, 'self')
  const staff = await addStaff()
  const [plaza, strand] = await addHotels(conference.id, staff, 'Plaza', 'Strand')
  const at = async () =>
    Object.fromEntries(
      (await roomingOf(db(), conference.id)).lists.map(({ hotel, rows }) => [
        hotel?.name,
        rows.flatMap(({ guests }) => guests.map(({ reference }) => reference)).sort(),
      ]),
    )
  const all = [one, other, alone].map(({ reference }) => reference)
  expect(await at()).toEqual({ Plaza: all.toSorted(), Strand: [] })
  const move = (who: Delegate, hotelId: string) =>
    transaction((tx) =>
      moveStay(tx, staff, { eventId: conference.id, reference: who.reference, hotelId }),
    )
  await move(other, strand)
  expect(await at()).toEqual({
    Plaza: [alone.reference],
    Strand: [one.reference, other.reference].sort(),
  })
  const log = await db().select().from(auditLog).where(eq(auditLog.act, 'stay-moved'))
  expect(log.map(({ registrationId }) => registrationId).sort()).toEqual([one.id, other.id].sort())
  expect(log[0]).toMatchObject({ before: { hotel: 'Plaza' }, after: { hotel: 'Strand' } })
  await move(one, plaza)
  expect(await at()).toEqual({ Plaza: all.toSorted(), Strand: [] })
})

test('a hotel has one name, and is nobody’s of another event', async () => {
  const [here, there] = [await addConference(), await addConference()]
  const staff = await addStaff()
  const [plaza] = await addHotels(here.id, staff, 'Plaza')
  await expect(addHotels(here.id, staff, 'Plaza')).rejects.toMatchObject({
    fields: { name: 'hotelName.taken' },
  })
  const stranger = await arrive(there.id, there.partnership.swedish)
  const moving = { eventId: here.id, reference: stranger.reference, hotelId: plaza }
  await expect(transaction((tx) => moveStay(tx, staff, moving))).rejects.toThrow('not found')
  const changing = { eventId: there.id, hotelId: plaza, name: 'X', email: 'x@y.example', rooms: 1 }
  await expect(transaction((tx) => saveHotel(tx, staff, changing))).rejects.toThrow('not found')
})

test('whatever happened since a list was sent, the old list and its changes are the new one', async () => {
  const { conference, one, other } = await sharing([second], [second])
  const staff = await addStaff()
  const [plaza, strand] = await addHotels(conference.id, staff, 'Plaza', 'Strand')
  const at = async () => (await roomingOf(db(), conference.id)).lists[0]?.rows ?? []
  const send = () => transaction((tx) => sendRoomingList(tx, staff, plaza, 'sv'))
  const happenings: (() => Promise<unknown>)[] = [
    () => nightsOf(one, [first, second]),
    () => cancel(other.person, other.id),
    () => arrive(conference.id, conference.partnership.botswanan, 'both'),
    () => arrive(conference.id, conference.partnership.swedish, 'self'),
    () =>
      transaction((tx) =>
        moveStay(tx, staff, {
          ...{ eventId: conference.id, reference: one.reference, hotelId: strand },
        }),
      ),
    () => entering(one.id, (tx, it) => endRegistration(tx, it, { how: 'staff', by: staff.id })),
  ]
  await send()
  for (const happen of happenings) {
    const before = (await lastSent(db(), plaza))?.rows ?? []
    await happen()
    const now = await at()
    expect(applied(before, changes(before, now))).toEqual(now)
    await send()
    expect((await lastSent(db(), plaza))?.rows).toEqual(now)
  }
  const log = await db().select().from(auditLog).where(eq(auditLog.act, 'rooming-list-sent'))
  expect(log.filter(({ subjectId }) => subjectId === plaza)).toHaveLength(7)
})

test('a substitution tells the hotel who has left and who is new', async () => {
  const { conference, one } = await sharing([second], [second])
  const before = (await roomingOf(db(), conference.id)).lists[0]?.rows ?? []
  await cancel(one.person, one.id)
  const next = await arrive(conference.id, conference.partnership.swedish)
  const after = (await roomingOf(db(), conference.id)).lists[0]?.rows ?? []
  const told = guestChanges(changes(before, after))
  expect(told.map(({ kind }) => kind).sort()).toEqual(['changed', 'left', 'new'])
  expect(told.find(({ kind }) => kind === 'new')?.reference).toBe(next.reference)
})

test('a sent list goes to the hotel’s address with nobody’s name in the mail, and is erased after thirteen months', async () => {
  const conference = await addConference()
  await arrive(conference.id, conference.partnership.swedish)
  const staff = await addStaff()
  const [plaza] = await addHotels(conference.id, staff, 'Plaza')
  await transaction((tx) => sendRoomingList(tx, staff, plaza, 'sv'))
  const letters = await db().select().from(outbox).where(eq(outbox.to, 'plaza@hotel.example'))
  const mail = letters.at(-1)?.mail
  expect(mail).toMatchObject({ kind: 'rooming-list', rooms: 1, guests: 1, again: false })
  expect(JSON.stringify(mail)).not.toContain('Åkerlund')
  expect(await listsOf(plaza)).toHaveLength(1)
  moveClockTo('2020-04-23T12:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await listsOf(plaza)).toHaveLength(1)
  moveClockTo('2020-04-26T12:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await listsOf(plaza)).toEqual([])
})

test('a hotel where nobody sleeps is removed with an entry in the log; one with guests or with a list stays', async () => {
  const conference = await addConference()
  const guest = await arrive(conference.id, conference.partnership.swedish)
  const staff = await addStaff()
  const [plaza, twice] = await addHotels(conference.id, staff, 'Plaza', 'Plaza again')
  const remove = (hotelId: string, eventId = conference.id) =>
    transaction((tx) => removeHotel(tx, staff, { eventId, hotelId }))

  const { id: elsewhere } = await addConference()
  await expect(remove(twice, elsewhere)).rejects.toThrow(NotFound)
  await expect(remove(plaza)).rejects.toThrow('hotel-has-guests')
  await remove(twice)
  expect((await hotelsOf(db(), conference.id)).map(({ id }) => id)).toEqual([plaza])
  await expect(remove(twice)).rejects.toThrow(NotFound)
  const log = await db().select().from(auditLog).where(eq(auditLog.subjectId, twice))
  expect(log.at(-1)).toMatchObject({
    ...{ act: 'hotel-removed', actorId: staff.id },
    before: { name: 'Plaza again' },
  })

  await cancel(guest.person, guest.id)
  await transaction((tx) => sendRoomingList(tx, staff, plaza, 'sv'))
  await expect(remove(plaza)).rejects.toThrow('hotel-has-a-list')
})

async function sharing(nights: string[], others: string[]) {
  const conference = await addConference()
  const [one, other] = await fillPlaces(conference)
  await nightsOf(one, nights, other.email)
  await nightsOf(other, others)
  await entering(other.id, (tx, it) => answerRoomRequest(tx, it, one.id, true))
  return { conference, one, other }
}

// A shared room stays shared: only nights are changed, as staff.
const nightsOf = (who: Delegate, nights: string[], roomWith?: string) =>
  roomWith === undefined
    ? transaction((tx) =>
        tx.update(registrations).set({ nights }).where(eq(registrations.id, who.id)),
      )
    : entering(who.id, (tx, it) =>
        changeAnswers(tx, { ...who.person, as: 'delegate' }, it, 'stay', {
          ...{ days: ['2019-05-13'], meals: [], nights, roomWith, earlyNightReason: 'a long way' },
        }),
      )

async function addHotels(eventId: string, staff: { id: string }, ...names: [string, ...string[]]) {
  for (const name of names)
    await transaction((tx) =>
      saveHotel(tx, staff, {
        ...{ eventId, hotelId: '', name, email: `${name.toLowerCase()}@hotel.example`, rooms: 20 },
      }),
    )
  const ids = (await hotelsOf(db(), eventId)).map(({ id }) => id)
  return ids as [string, string]
}

const listsOf = (hotelId: string) =>
  db().select().from(roomingLists).where(eq(roomingLists.hotelId, hotelId))

async function names(id: string, givenNames: string, familyName: string, roomWith: string) {
  await transaction(async (tx) => {
    await tx
      .update(registrations)
      .set({ givenNames, familyName, nights: ['2019-06-10'] })
      .where(eq(registrations.id, id))
    await tx
      .update(journeys)
      .set({ room: 'shared', roomWith, lodgingAt: new Date('2019-03-25T09:00:00Z') })
      .where(eq(journeys.registrationId, id))
  })
}
