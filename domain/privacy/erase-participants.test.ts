import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { checkIns, doors } from '@/db/schema/days'
import { attendedDays } from '@/db/schema/documents'
import { events } from '@/db/schema/events'
import { fundedPlaces } from '@/db/schema/funding'
import { invoicing } from '@/db/schema/invoicing'
import { listAddresses, listSchedules, lists } from '@/db/schema/lists'
import { people, sessions } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference, type Conference } from '@/test/conference'
import { fillPlaces } from '@/test/delegates'
import { addPerson, addStaff, entering, idOf, register } from '@/test/people'
import { myApplication } from '../application/mine'
import { oneApplication } from '../application/one-application'
import { now } from '../clock'
import { bookRows } from '../ledger/books'
import { booksFilter } from '../ledger/books-filter'
import { attendees } from '../lists/attendees'
import { oneAttendee } from '../lists/one-attendee'
import { placesPicture } from '../lists/places-picture'
import { delegationOf } from '../partnership/delegation'
import { giveRole } from '../people/give-role'
import type { Person } from '../people/person'
import { myRegistration, registrationsOf } from '../registration/mine'
import { participantsOf } from '../turnout/participants'
import { eraseWhatIsOver } from './erase-what-is-over'

const inTheWindow = '2019-03-25T09:00:00+01:00'
// The meeting ends on 14 May 2019: thirteen months later is 14 June 2020.
const lastDay = '2020-06-14T23:59:00+02:00'
const dayAfterIt = '2020-06-15T00:00:00+02:00'
const eraseAt = async (instant: string) => {
  moveClockTo(instant)
  await transaction(eraseWhatIsOver)
}

test('participants are named for 13 months after the meeting, and then by no page', async () => {
  moveClockTo(inTheWindow)
  const { conference, delegates } = await aMeeting()
  const [{ person, id, reference }] = delegates
  await eraseAt(lastDay)
  expect(await participantsOf(db(), conference.id)).toHaveLength(3)
  expect(await registrationsOf(db(), person)).toHaveLength(1)

  await eraseAt(dayAfterIt)
  expect(await participantsOf(db(), conference.id)).toEqual([])
  expect(await attendees(db(), { eventId: conference.id })).toEqual([])
  expect(await oneAttendee(db(), conference.id, reference)).toBeNull()
  expect(await registrationsOf(db(), person)).toEqual([])
  expect(await myRegistration(db(), person, reference)).toBeNull()
  await expect(entering(id, async () => {})).rejects.toThrow()
  const delegation = await delegationOf(db(), conference.id, conference.partnership.id)
  expect(delegation.delegates).toEqual([])
  const event = await eventOf(conference)
  const picture = await placesPicture(db(), event, { page: 1 }, true)
  expect(picture.partnerships.map(({ taken, places }) => [taken, places])).toEqual([[2, []]])
})

test('nothing that names a participant is left, but what the accounts need is', async () => {
  moveClockTo(inTheWindow)
  const { conference, delegates } = await aMeeting()
  const before = await booksOf(conference)
  const emails = delegates.map(({ person }) => person.email)
  await eraseAt(dayAfterIt)

  const rows = await db()
    .select()
    .from(registrations)
    .where(eq(registrations.eventId, conference.id))
  expect(rows).toHaveLength(3)
  for (const row of rows)
    expect(row).toMatchObject({
      ...{ givenNames: '', familyName: '', sortName: '', searchText: '', mobile: '' },
      ...{ gender: 'not-said', partnershipId: conference.partnership.id },
    })
  expect(new Set(rows.map(({ partyId }) => partyId)).size).toBe(2)
  const ids = rows.map(({ id }) => id)
  for (const table of [invoicing, attendedDays, checkIns])
    expect(await db().select().from(table).where(inArray(table.registrationId, ids))).toEqual([])
  const letters = JSON.stringify(await db().select().from(outbox))
  for (const word of [...emails, ...ids]) expect(letters).not.toContain(word)
  expect(await db().select().from(people).where(inArray(people.email, emails))).toEqual([])
  expect(
    await db().select().from(fundedPlaces).where(eq(fundedPlaces.eventId, conference.id)),
  ).toHaveLength(2)
  const after = await booksOf(conference)
  expect(after.map(({ name }) => name)).toEqual(['', '', ''])
  expect(after.map(({ reference, icld, own }) => [reference, icld, own]).toSorted()).toEqual(
    before.map(({ reference, icld, own }) => [reference, icld, own]).toSorted(),
  )
})

test('the log says it once for each event, and asked again nothing changes', async () => {
  moveClockTo(inTheWindow)
  const { conference } = await aMeeting()
  await eraseAt(dayAfterIt)
  const stored = async () => [
    await db().select().from(registrations).where(eq(registrations.eventId, conference.id)),
    await db().select().from(auditLog).where(eq(auditLog.act, 'participants-erased')),
    await db().select().from(people),
  ]
  const first = await stored()
  expect(
    first[1]?.filter((entry) => 'eventId' in entry && entry.eventId === conference.id),
  ).toMatchObject([{ actorId: null, after: { people: 3 } }])
  await eraseAt('2020-06-16T00:00:00+02:00')
  expect(await stored()).toEqual(first)
})

test('an event says itself how long its lists are kept', async () => {
  moveClockTo(inTheWindow)
  const { conference } = await aMeeting()
  await keepListsFor(conference, 2)
  await eraseAt('2019-07-14T12:00:00+02:00')
  expect(await participantsOf(db(), conference.id)).toHaveLength(3)
  await eraseAt('2019-07-15T12:00:00+02:00')
  expect(await participantsOf(db(), conference.id)).toEqual([])
})

test('whoever has a role, or another registration, keeps their account; others are signed out', async () => {
  moveClockTo(inTheWindow)
  const { conference, delegates } = await aMeeting()
  const [withRole, elsewhere, nobody] = delegates.map(({ person }) => person)
  if (!withRole || !elsewhere || !nobody) throw new Error('three of them')
  const later = await addConference()
  await keepListsFor(later, 36)
  await register(elsewhere, later.id, later.partnership.swedish)
  const role = {
    role: 'partnership-coordinator',
    partnershipId: conference.partnership.id,
  } as const
  await transaction(async (tx) => {
    await giveRole(tx, withRole.id, role, null)
    for (const { id } of [withRole, nobody])
      await tx
        .insert(sessions)
        .values({ tokenHash: id, personId: id, expiresAt: new Date('2021-01-01') })
  })
  await eraseAt(dayAfterIt)
  expect(await emailOf(withRole)).toBe(withRole.email)
  expect(await emailOf(elsewhere)).toBe(elsewhere.email)
  expect(await emailOf(nobody)).toBe(`erased-${nobody.id}@invalid`)
  expect(await registrationsOf(db(), elsewhere)).toHaveLength(1)
  const signedIn = await db().select({ id: sessions.personId }).from(sessions)
  expect(signedIn.map(({ id }) => id)).toContain(withRole.id)
  expect(signedIn.map(({ id }) => id)).not.toContain(nobody.id)
})

test('a list’s address and times end with the names, the list itself stays', async () => {
  moveClockTo(inTheWindow)
  const { conference } = await aMeeting()
  const { id: ownerId } = await addStaff()
  await transaction(async (tx) => {
    const at = now()
    await tx.insert(lists).values({
      ...{ id: conference.slug, ownerId, eventId: conference.id, name: 'Everybody', query: '' },
      ...{ format: 'csv', locale: 'sv', purpose: '', createdAt: at, updatedAt: at },
    })
    await tx
      .insert(listAddresses)
      .values({ listId: conference.slug, digest: conference.slug, madeAt: at })
    await tx.insert(listSchedules).values({ listId: conference.slug, weekdays: [1], hour: 8 })
  })
  await eraseAt(dayAfterIt)
  expect(await db().select().from(lists).where(eq(lists.id, conference.slug))).toHaveLength(1)
  for (const table of [listAddresses, listSchedules])
    expect(await db().select().from(table).where(eq(table.listId, conference.slug))).toEqual([])
})

test('an application loses its texts, and its country stays', async () => {
  moveClockTo(inTheWindow)
  const academy = await addAcademy()
  const applicant = await addPerson()
  const { id, reference } = await apply(applicant, academy.slug)
  await eraseAt('2020-08-15T12:00:00+02:00')
  const [application] = await db()
    .select()
    .from(applications)
    .where(eq(applications.registrationId, id))
  expect(application).toMatchObject({
    ...{ title: '', abstract: '', motivation: '', affiliation: '' },
    residence: 'KE',
  })
  expect(await myApplication(db(), applicant, reference)).toBeNull()
  expect(await oneApplication(db(), applicant, academy.id, reference)).toBeNull()
})

/** Two with a place and one at own expense, who came in at the door. */
async function aMeeting() {
  const conference = await addConference()
  const placed = await fillPlaces(conference)
  const third = await addPerson()
  const reference = await register(third, conference.id, conference.partnership.swedish, 'self')
  const paying = { person: third, id: await idOf(reference), ...reference }
  const delegates = await Promise.all(
    [...placed, paying].map(async ({ person, id }) => ({
      ...{ person, id },
      reference: await referenceOf(id),
    })),
  )
  const keeper = await addStaff()
  await transaction(async (tx) => {
    const [at, door] = [now(), { id: conference.slug, name: 'Main door' }]
    await tx.insert(doors).values({
      ...door,
      eventId: conference.id,
      openedBy: keeper.id,
      openedAt: at,
      lastHeardAt: at,
    })
    await tx.insert(checkIns).values(
      delegates.map(({ id }) => ({
        ...{ id: `in-${id}`, eventId: conference.id, registrationId: id, doorId: door.id },
        ...{ day: '2019-05-13', session: '', how: 'name' as const, at, knownAt: at, by: keeper.id },
      })),
    )
    await tx.insert(attendedDays).values(
      delegates.map(({ id }) => ({
        ...{ registrationId: id, day: '2019-05-13', notedBy: keeper.id, notedAt: at },
      })),
    )
  })
  return { conference, delegates: delegates as [Delegate, Delegate, Delegate] }
}

type Delegate = { person: Person; id: string; reference: string }

async function referenceOf(id: string) {
  const [row] = await db()
    .select({ reference: registrations.reference })
    .from(registrations)
    .where(eq(registrations.id, id))
  return row?.reference ?? ''
}

const keepListsFor = ({ id }: Conference, listsKeptMonths: number) =>
  transaction((tx) => tx.update(events).set({ listsKeptMonths }).where(eq(events.id, id)))

async function eventOf({ id }: Conference) {
  const [event] = await db().select().from(events).where(eq(events.id, id))
  if (!event) throw new Error('no such event')
  return event
}

const booksOf = async (conference: Conference) =>
  bookRows(db(), await eventOf(conference), booksFilter.parse({}), true)

async function emailOf({ id }: Person) {
  const [row] = await db().select({ email: people.email }).from(people).where(eq(people.id, id))
  return row?.email
}
