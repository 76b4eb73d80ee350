import { and, asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { people, roles, sessions } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { conference } from '@/db/seed/facts/conference'
import { moveClockOn } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addPerson, addStaff } from '@/test/people'
import { days, minutes, now } from '../clock'
import { personBySession } from './by-session'
import { endRole } from './end-role'
import { firstStaff } from './first-staff'
import { giveRole } from './give-role'
import type { Role } from './person'
import { hash } from './secrets'

// A house where nobody is staff yet, whatever another test left.
beforeEach(() =>
  transaction((tx) => tx.update(roles).set({ endsAt: now() }).where(eq(roles.role, 'staff'))),
)

test('a role is given by somebody, once however often, and says so in the log', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  await Promise.all([1, 2, 3, 4, 5].map(() => give(person, { role: 'staff' }, staff)))
  expect(await rolesOf(person)).toMatchObject([{ givenBy: staff.id, endsAt: null }])
  expect(await logOf(person)).toMatchObject([
    { act: 'role-given', actorId: staff.id, subjectKind: 'person', after: { role: 'staff' } },
  ])
})

test('a role that is over is over in every session at that very moment, and stays as a row', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  const { id: eventId } = await addConference()
  const lastDay = new Date(now().getTime() + days(2))
  await give(person, { role: 'event-coordinator', eventId }, staff, lastDay)
  const token = await signIn(person)
  moveClockOn(days(2) - minutes(1))
  expect(await personBySession(db(), token)).toMatchObject({ roles: [{ eventId }] })
  moveClockOn(minutes(1))
  expect(await personBySession(db(), token)).toMatchObject({ roles: [] })
  expect(await rolesOf(person)).toMatchObject([{ endsAt: lastDay }])
})

test('given again, a role that was to end does not; it is no second one, and is never cut short', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  const { id: eventId } = await addConference()
  const role = { role: 'event-coordinator', eventId } as const
  const at = now().getTime()
  const later = (count: number) => new Date(at + days(count))
  await give(person, role, staff, later(5))
  await give(person, role, staff, later(3))
  expect(await rolesOf(person)).toMatchObject([{ endsAt: later(5) }])
  await Promise.all([1, 2, 3].map(() => give(person, role, staff)))
  expect(await rolesOf(person)).toMatchObject([{ endsAt: null, endedBy: null }])
  await give(person, role, staff, later(3))
  expect(await rolesOf(person)).toMatchObject([{ endsAt: null }])
})

test('a role that is over is given anew as another one: both tell who had it, and when', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  await give(person, { role: 'staff' }, staff)
  await end(person, staff)
  moveClockOn(days(1))
  await give(person, { role: 'staff' }, staff)
  expect(await rolesOf(person)).toMatchObject([{ endedBy: staff.id }, { endsAt: null }])
})

test('whoever ends a role, now or later, and until when is in the log; ended twice it ended once', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  await give(person, { role: 'staff' }, staff)
  const later = new Date(now().getTime() + days(9))
  await end(person, staff, later)
  await end(person, staff)
  await end(person, staff)
  expect((await logOf(person)).slice(1)).toMatchObject([
    { act: 'role-ended', before: { endsAt: null }, after: { endsAt: later.toISOString() } },
    { act: 'role-ended', before: { endsAt: later.toISOString() } },
  ])
  expect(await logOf(person)).toHaveLength(3)
})

test('the last of staff stays, also when another one is staff only for some time yet', async () => {
  const [one, other] = [await addStaff(), await addStaff()]
  const later = new Date(now().getTime() + days(9))
  await end(other, one, later)
  await expect(end(one, other)).rejects.toThrow('last-staff-member')
  await expect(end(one, other, new Date(later.getTime() - days(1)))).rejects.toThrow(
    'last-staff-member',
  )
  expect(await rolesOf(one)).toMatchObject([{ endsAt: null, endedBy: null }])
  await give(other, { role: 'staff' }, one)
  await end(one, other)
})

test('of all of staff who end one another at the same moment one stays', async () => {
  for (let round = 0; round < 5; round++) {
    await transaction((tx) =>
      tx.update(roles).set({ endsAt: now() }).where(eq(roles.role, 'staff')),
    )
    const staff = await Promise.all(Array.from({ length: 6 }, addStaff))
    const answers = await Promise.allSettled(
      staff.map((one, i) => end(staff[(i + 1) % staff.length] ?? one, one)),
    )
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'last-staff-member' } },
    ])
    moveClockOn(1)
    const held = await Promise.all(staff.map(rolesOf))
    expect(held.flat().filter(({ endsAt }) => endsAt === null)).toHaveLength(1)
  }
})

test('the settings name the first of staff: whoever was ended by hand is not given the role again', async () => {
  const emails = ['first@test.example', 'second@test.example']
  const start = () => transaction((tx) => firstStaff(tx, emails))
  await start()
  await start()
  const first = await byAddress('first@test.example')
  const second = await byAddress('second@test.example')
  expect(await rolesOf(first)).toMatchObject([{ givenBy: null, endsAt: null }])
  await end(first, second)
  await start()
  expect(await rolesOf(first)).toHaveLength(1)
  emails.push('third@test.example')
  await start()
  expect(await rolesOf(await byAddress('third@test.example'))).toHaveLength(1)
})

test('where nobody is staff any more, the settings help', async () => {
  const emails = ['helper@test.example']
  await transaction((tx) => firstStaff(tx, emails))
  await transaction((tx) => tx.update(roles).set({ endsAt: now() }).where(eq(roles.role, 'staff')))
  await transaction((tx) => firstStaff(tx, emails))
  expect(await rolesOf(await byAddress('helper@test.example'))).toMatchObject([
    { endsAt: expect.any(Date) },
    { endsAt: null },
  ])
})

test('whoever is given a role is told by mail once, what it is of and until when, however many give it', async () => {
  const [staff, other, person] = [await addStaff(), await addStaff(), await addPerson()]
  const { id: eventId, partnership } = await addConference()
  const coordinator = { role: 'event-coordinator', eventId } as const
  await Promise.all([staff, other, staff, other].map((by) => give(person, coordinator, by)))
  const until = new Date(now().getTime() + days(5))
  const ofPartnership = {
    role: 'partnership-coordinator',
    partnershipId: partnership.id,
  } as const
  await give(person, ofPartnership, staff, until)
  expect(await lettersTo(person)).toMatchObject([
    { kind: 'role-given', role: 'event-coordinator', of: conference.texts.en.title, until: null },
    {
      ...{ kind: 'role-given', of: partnership.name, until: until.toISOString() },
      ...{ by: staff.email, path: '/coordinator' },
    },
  ])
  await give(person, { role: 'reviewer', eventId }, staff)
  await transaction((tx) => giveRole(tx, person.id, { role: 'staff' }, null))
  expect(await lettersTo(person)).toHaveLength(2)
})

test('whose role is ended is told by mail, at once and when it gets a last day', async () => {
  const [staff, person] = [await addStaff(), await addPerson()]
  await give(person, { role: 'staff' }, staff)
  const later = new Date(now().getTime() + days(9))
  await end(person, staff, later)
  await end(person, staff)
  await end(person, staff)
  expect((await lettersTo(person)).slice(1)).toMatchObject([
    { kind: 'role-ended', role: 'staff', of: '', by: staff.email, until: later.toISOString() },
    { kind: 'role-ended', until: null },
  ])
})

test('a role nobody ever had cannot be ended', async () => {
  const staff = await addStaff()
  await expect(transaction((tx) => endRole(tx, staff, 'no-role', now()))).rejects.toThrow(
    'not found',
  )
})

type Id = { id: string }

const give = (person: Id, role: Role, by: Id, endsAt?: Date) =>
  transaction((tx) => giveRole(tx, person.id, role, by.id, endsAt))

async function end(person: Id, by: Id, endsAt = now()) {
  const theirs = await rolesOf(person)
  await transaction((tx) => endRole(tx, by, theirs.at(-1)?.id ?? '', endsAt))
}

const rolesOf = ({ id }: Id) =>
  db()
    .select()
    .from(roles)
    .where(eq(roles.personId, id))
    .orderBy(asc(roles.givenAt), asc(roles.endsAt))

const logOf = ({ id }: Id) =>
  db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'person'), eq(auditLog.subjectId, id)))
    .orderBy(asc(auditLog.id))

async function lettersTo({ id }: Id) {
  const letters = await db()
    .select({ mail: outbox.mail })
    .from(outbox)
    .innerJoin(people, eq(people.email, outbox.to))
    .where(eq(people.id, id))
    .orderBy(asc(outbox.id))
  return letters.map(({ mail }) => mail)
}

async function byAddress(email: string): Promise<Id> {
  const [person] = await db().select().from(people).where(eq(people.email, email))
  if (!person) throw new Error(`nobody has ${email}`)
  return person
}

async function signIn({ id }: Id) {
  const token = `session of ${id}`
  const expiresAt = new Date(now().getTime() + days(30))
  await transaction((tx) =>
    tx.insert(sessions).values({ tokenHash: hash(token), personId: id, expiresAt }),
  )
  return token
}
