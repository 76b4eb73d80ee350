import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { addAcademy } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { arrive, cancel, fillPlaces } from '@/test/delegates'
import { addPlaced } from '@/test/placed'
import { eventPictures } from './event-pictures'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const window = {
  opensAt: new Date('2019-03-24T08:00:00Z'),
  closesAt: new Date('2019-03-28T22:59:00Z'),
}

test('days are those of Stockholm, from the window’s first to its last and to whoever came later', async () => {
  const conference = await addConference(window)
  // Half an hour before and after midnight in Stockholm, both on one day in London.
  moveClockTo('2019-03-25T23:30:00+01:00')
  await arrive(conference.id, conference.partnership.swedish)
  moveClockTo('2019-03-26T00:30:00+01:00')
  await arrive(conference.id, conference.partnership.swedish)
  const { days } = await eventPictures(db(), { id: conference.id, ...window })
  expect(days).toEqual([
    { day: '2019-03-24', count: 0, inAll: 0 },
    { day: '2019-03-25', count: 1, inAll: 1 },
    { day: '2019-03-26', count: 1, inAll: 2 },
    { day: '2019-03-27', count: 0, inAll: 2 },
    { day: '2019-03-28', count: 0, inAll: 2 },
  ])
})

test('of a window of many years stands the year until a month from now, with all from before in the sum', async () => {
  const opensAt = new Date('2010-01-01T00:00:00Z')
  const conference = await addConference({ opensAt })
  moveClockTo('2012-01-01T12:00:00+01:00')
  await arrive(conference.id, conference.partnership.swedish)
  moveClockTo('2019-03-25T09:00:00+01:00')
  await arrive(conference.id, conference.partnership.swedish)
  const event = { id: conference.id, opensAt, closesAt: new Date('2100-01-01T00:00:00Z') }
  const { days } = await eventPictures(db(), event)
  expect(days).toHaveLength(366)
  expect(days[0]).toEqual({ day: '2018-04-25', count: 0, inAll: 1 })
  expect(days.at(-1)).toEqual({ day: '2019-04-25', count: 0, inAll: 2 })
})

test('of the living are told roles, countries, kinds of organisation and who pays', async () => {
  const conference = await addConference()
  const { swedish, botswanan } = conference.partnership
  await fillPlaces(conference)
  await arrive(conference.id, botswanan, 'self')
  await arrive(conference.id, swedish, 'wait')
  const gone = await arrive(conference.id, swedish, 'wait')
  await cancel(gone.person, gone.id)
  const pictures = await eventPictures(db(), { id: conference.id, ...window })
  expect(pictures.countries).toEqual([
    { of: 'BW', count: 2 },
    { of: 'SE', count: 2 },
  ])
  expect(pictures.parties).toEqual([{ of: 'municipality', count: 4 }])
  expect(pictures.funding).toEqual([
    { of: 'icld', count: 2 },
    { of: 'self', count: 1 },
    { of: 'waiting', count: 1 },
  ])
  expect(pictures.roles.reduce((sum, { count }) => sum + count, 0)).toBe(4)
})

test('an academy is told by categories and countries of residence, and by nothing it does not have', async () => {
  const academy = await addAcademy()
  await addPlaced(academy, {})
  const pictures = await eventPictures(db(), { id: academy.id, ...window })
  expect(pictures.roles).toHaveLength(1)
  expect(pictures.countries).toHaveLength(1)
  expect(pictures).toMatchObject({ parties: [], funding: [] })
})
