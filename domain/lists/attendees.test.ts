import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { addConference, type Conference } from '../../test/conference'
import { addPeople, addStaff, cancel, idOf, register } from '../../test/people'
import { decide } from '../review/decide'
import { closedValues } from './attendee-facets'
import { attendeeFilter } from './attendee-filter'
import { attendees } from './attendees'
import { countAttendees } from './count-attendees'

let conference: Conference
const find = async (query: Record<string, string>) => {
  const filter = attendeeFilter.parse(query)
  const found = await attendees(db(), { eventId: conference.id }, filter)
  return found.map(({ email }) => email)
}
const counts = (query: Record<string, string> = {}) =>
  countAttendees(db(), { eventId: conference.id }, attendeeFilter.parse(query), {
    status: closedValues('status'),
    funding: closedValues('funding'),
    decision: closedValues('decision'),
  })

// Of one partnership: two funded, one who waits, one at own expense, one who does both, one cancelled.
beforeAll(async () => {
  conference = await addConference()
  const people = await addPeople(6)
  const choices = ['wait', 'wait', 'wait', 'self', 'both', 'wait'] as const
  const ids: string[] = []
  for (const [i, person] of people.entries()) {
    const { swedish } = conference.partnership
    ids.push(await idOf(await register(person, conference.id, swedish, choices[i])))
  }
  const [first = '', second = '', , , , last = ''] = ids
  const staff = await addStaff()
  await cancel(people[5] ?? staff, last)
  await transaction(async (tx) => {
    await decide(tx, staff, first, { outcome: 'approved', reason: '', releaseNow: true })
    await decide(tx, staff, second, { outcome: 'declined', reason: 'no', releaseNow: false })
  })
})

test('attendees are found by status, by who pays and by the state of the decision', async () => {
  expect(await find({})).toHaveLength(6)
  expect(await find({ status: 'cancelled' })).toHaveLength(1)
  expect(await find({ funding: 'icld' })).toHaveLength(2)
  expect(await find({ decision: 'held' })).toHaveLength(1)
  expect(await find({ status: 'received', funding: 'icld' })).toHaveLength(1)
})

test('whoever comes at own expense and waits as well is found under both', async () => {
  expect(await find({ funding: 'self' })).toHaveLength(2)
  expect(await find({ funding: 'waiting' })).toHaveLength(2)
})

test('at each filter stands how many it would show, the other filters kept', async () => {
  const { total, all, by } = await counts({ status: 'received' })
  expect(total).toBe(4)
  expect(all.status).toBe(6)
  expect(by.status).toEqual({ received: 4, approved: 1, declined: 0, reserve: 0, cancelled: 1 })
  expect(all.funding).toBe(4)
  expect(by.funding).toEqual({ icld: 1, self: 2, waiting: 2, none: 0 })
  expect(by.decision).toEqual({ undecided: 3, held: 1, released: 0 })
})

test('a search finds parts of names, addresses, references and partnerships, in any case and without accents', async () => {
  const [one] = await attendees(db(), { eventId: conference.id }, { page: 1 })
  expect(await find({ q: one?.registration.reference.toLowerCase() ?? '' })).toEqual([one?.email])
  expect(await find({ q: one?.email.toUpperCase() ?? '' })).toEqual([one?.email])
  expect(await find({ q: 'ALE ghanzi' })).toHaveLength(6)
  expect(await find({ q: 'ghanzi nobody' })).toEqual([])
})

test('what is special to the database is nothing special in a search', async () => {
  for (const q of ['%', '_', '\\', "'", '"']) expect(await find({ q })).toEqual([])
})

test('what an address says that cannot be understood is as if it were not there', async () => {
  const nonsense = {
    status: 'x',
    funding: '',
    sort: 'drop',
    order: 'up',
    page: '-1',
    q: 'a'.repeat(101),
  }
  expect(await find(nonsense)).toHaveLength(6)
})

test('the list goes by name both ways, and page by page', async () => {
  const names = await find({ sort: 'received' })
  expect(await find({ sort: 'received', order: 'desc' })).toEqual(names.toReversed())
  expect(await find({ page: '2' })).toEqual([])
})
