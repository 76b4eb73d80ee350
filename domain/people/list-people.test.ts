import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { roles } from '@/db/schema/people'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addPerson, addStaff, register } from '@/test/people'
import { startOfDay } from '../clock'
import { endRoleOf } from './end-role-of'
import { giveRoleTo } from './give-role-to'
import { countPeople, listPeople } from './list-people'
import { onePerson } from './one-person'
import { peopleFilter } from './people-filter'
import { giveRoleForm } from './role-form'

beforeEach(() => transaction((tx) => tx.delete(roles)))

test('people with a role now are listed once each, with all they have; the earlier ones when asked for', async () => {
  const staff = await addStaff()
  const { id: eventId } = await addConference()
  await give(staff, { email: staff.email, role: 'event-coordinator', eventId })
  const former = await give(staff, { role: 'event-coordinator', eventId })
  await endNow(staff, former.id)
  const listed = await list()
  expect(listed.map(({ email, roles }) => [email, roles.map(({ role }) => role)])).toEqual([
    [staff.email, ['staff', 'event-coordinator']],
  ])
  expect((await list({ ended: 'yes' })).map(({ id }) => id).toSorted()).toEqual(
    [staff.id, former.id].toSorted(),
  )
  expect(await counts()).toMatchObject({ total: 1, ended: { held: 1, all: 2 } })
})

test('at each role and event stands how many it would show, with the other filters as they are', async () => {
  const staff = await addStaff()
  const [first, second] = [await addConference(), await addConference()]
  await give(staff, { role: 'event-coordinator', eventId: first.id })
  await give(staff, { role: 'event-coordinator', eventId: second.id })
  await give(staff, { role: 'partnership-coordinator', partnershipId: first.partnership.id })
  const { role, event } = await counts({ event: first.slug })
  expect(role).toEqual({ all: 1, by: { 'event-coordinator': 1 } })
  expect(event).toMatchObject({ all: 4, by: { [first.slug]: 1, [second.slug]: 1 } })
  expect(await list({ event: second.slug, role: 'event-coordinator' })).toHaveLength(1)
})

test('people are found by any part of their address, and by the name they registered with', async () => {
  const staff = await addStaff()
  const { id: eventId, partnership } = await addConference()
  const person = await addPerson('100%_sure@test.example')
  await give(staff, { email: person.email, role: 'event-coordinator', eventId })
  await register(person, eventId, partnership.swedish)
  for (const q of ['100%_SURE', 'åkerlund', 'akerlund KAGISO'])
    expect(await list({ q })).toMatchObject([{ id: person.id, name: 'Kagiso Åkerlund' }])
  expect(await list({ q: '100__sure' })).toEqual([])
})

test('fifty stand on a page, in the order of a column', async () => {
  const staff = await addStaff()
  const { id: eventId } = await addConference()
  for (let i = 0; i < 51; i++) await give(staff, { role: 'event-coordinator', eventId })
  expect(await list({ role: 'event-coordinator' })).toHaveLength(50)
  expect(await list({ role: 'event-coordinator', page: 2 })).toHaveLength(1)
  const emails = (await list({ order: 'desc' })).map(({ email }) => email)
  expect(emails).toEqual(emails.toSorted().toReversed())
})

test('of one person staff see who gave each role, until when it is held and who said so', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const staff = await addStaff()
  const { id: eventId } = await addConference()
  const lastDay = { lastDayDay: '31', lastDayMonth: '3', lastDayYear: '2019' }
  const { id } = await give(staff, { role: 'event-coordinator', eventId, ...lastDay })
  expect(await onePerson(db(), id)).toMatchObject({
    roles: [{ givenBy: staff.email, endsAt: startOfDay('2019-04-01'), endedBy: staff.email }],
  })
  expect(await onePerson(db(), 'nobody')).toBeNull()
})

test('what cannot be given is told at the field it is about', async () => {
  moveClockTo('2019-03-25T09:00:00+01:00')
  const staff = await addStaff()
  const { id: conference } = await addConference()
  const { id: academy } = await addAcademy()
  const lastDay = { lastDayDay: '24', lastDayMonth: '3', lastDayYear: '2019' }
  const wrong = [
    [{ role: 'event-coordinator', eventId: 'none' }, { eventId: 'eventId.choose' }],
    [{ role: 'reviewer', eventId: conference }, { eventId: 'eventId.academy' }],
    [{ role: 'partnership-coordinator' }, { partnershipId: 'partnershipId.choose' }],
    [{ role: 'visa-officer', eventId: academy }, { email: 'email.notStaff' }],
    [{ role: 'staff', ...lastDay }, { lastDayDay: 'lastDayDay.past' }],
    [{ role: 'staff', ...lastDay, lastDayDay: '' }, { lastDayDay: 'lastDayDay.unlike' }],
    [
      { role: 'reviewer', eventId: academy, ...lastDay, lastDayDay: '25' },
      { lastDayDay: 'lastDayDay.reviewer' },
    ],
  ] as const
  for (const [typed, fields] of wrong)
    await expect(give(staff, typed)).rejects.toMatchObject({ fields })
})

test('a reviewer’s role is ended where their reviews are, and not here', async () => {
  const staff = await addStaff()
  const { id: eventId } = await addAcademy()
  const reviewer = await give(staff, { role: 'reviewer', eventId })
  await expect(endNow(staff, reviewer.id)).rejects.toThrow('not found')
})

let named = 0
function give(staff: { id: string }, typed: Record<string, string>) {
  const email = `named-${++named}@test.example`
  const input = giveRoleForm.parse({ email, language: 'en', ...typed })
  return transaction((tx) => giveRoleTo(tx, staff, input))
}

async function endNow(staff: { id: string }, id: string) {
  const [role] = (await onePerson(db(), id))?.roles ?? []
  await transaction((tx) => endRoleOf(tx, staff, { roleId: role?.id ?? '', ends: 'now' }))
}

const list = (typed = {}) => listPeople(db(), peopleFilter.parse(typed))
const counts = (typed = {}) => countPeople(db(), peopleFilter.parse(typed))
