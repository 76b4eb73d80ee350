import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { conference } from '@/db/seed/facts/conference'
import { eventBySlug } from '@/domain/event/published'
import { addConference } from '@/test/conference'
import { calendarDay, dayAfter } from '../clock'
import { eventDays, eventNights } from './choices'
import { windowState } from './window'

const at = (instant: string) =>
  windowState({ ...conference, state: 'published' }, new Date(instant))

test('the window is open from its first millisecond through the whole of its closing second', () => {
  expect(at('2019-03-18T08:59:59.999+01:00')).toBe('not-open-yet')
  expect(at('2019-03-18T09:00:00.000+01:00')).toBe('open')
  expect(at('2019-04-26T23:59:59.000+02:00')).toBe('open')
  expect(at('2019-04-26T23:59:59.999+02:00')).toBe('open')
  expect(at('2019-04-27T00:00:00.000+02:00')).toBe('closed')
})

test('the window is that of Stockholm whatever the delegate’s own clock says', () => {
  expect(at('2019-04-26T21:59:59Z')).toBe('open')
  expect(at('2019-04-26T22:00:00Z')).toBe('closed')
  expect(at('2019-03-18T08:00:00Z')).toBe('open')
})

test('instants are stored to the millisecond and come back the same', async () => {
  const closesAt = new Date('2019-04-26T23:59:59.123+02:00')
  const { slug } = await addConference({ closesAt })
  expect((await eventBySlug(db(), slug))?.closesAt).toEqual(closesAt)
})

test('days and nights are calendar days in Stockholm, over summer time too', () => {
  expect(eventDays(conference)).toEqual(['2019-05-13', '2019-05-14'])
  expect(eventNights(conference)).toEqual(['2019-05-12', '2019-05-13'])
  expect(calendarDay(new Date('2019-05-12T22:00:00Z'))).toBe('2019-05-13')
  expect(calendarDay(new Date('2019-05-12T21:59:59Z'))).toBe('2019-05-12')
  expect(dayAfter('2019-03-30')).toBe('2019-03-31')
  expect(dayAfter('2019-03-31')).toBe('2019-04-01')
  expect(dayAfter('2019-01-01', -1)).toBe('2018-12-31')
})
