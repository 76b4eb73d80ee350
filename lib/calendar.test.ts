import { expect, test } from 'vitest'
import type { Event } from '@/domain/event/seats'
import { calendarEntry, ownCalendarEntry } from './calendar'

const texts = { title: 'Partnerskapskonferens', lead: 'Två dagar.', venue: 'Aros Congress Center' }
const event = {
  slug: 'partnership-conference-2019',
  city: 'Västerås',
  startsOn: '2019-05-13',
  endsOn: '2019-05-14',
  opensAt: new Date('2019-03-18T08:00:00Z'),
  contactEmail: 'conference@icld.example',
  texts: { sv: texts, en: { ...texts, title: 'Partnership conference' } },
} as unknown as Event

const own = {
  registrationId: 'a1b2',
  reference: 'VAS-7K3Q9',
  event,
  locale: 'sv',
  site: 'https://registration.icld.example',
  cancelled: false,
  asOf: new Date('2019-03-18T08:00:00Z'),
} as const

const later = (seconds: number) => ({ asOf: new Date(own.asOf.getTime() + seconds * 1000) })

/** The lines of a file as a calendar reads them: a line that begins with a space goes on from the last. */
const read = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a registration stands in a calendar on the days of its event', () => {
  const lines = read(ownCalendarEntry(own))
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:registration-a1b2@registration.icld.example',
      'SEQUENCE:6595200',
      'SUMMARY:Partnerskapskonferens',
      'DTSTART;VALUE=DATE:20190513',
      'DTEND;VALUE=DATE:20190515',
      'LOCATION:Aros Congress Center\\, Västerås',
      'URL:https://registration.icld.example/sv/my/VAS-7K3Q9',
    ]),
  )
})

test('every later file takes the place of the earlier one: changed, cancelled, taken back', () => {
  const files = [
    ownCalendarEntry(own),
    ownCalendarEntry({ ...own, ...later(60) }),
    ownCalendarEntry({ ...own, ...later(90), cancelled: true }),
    ownCalendarEntry({ ...own, ...later(95) }),
  ].map(read)
  const of = (property: string) =>
    files.map((lines) => lines.find((line) => line.startsWith(`${property}:`)))
  expect(new Set(of('UID')).size).toBe(1)
  expect(of('SEQUENCE')).toEqual([0, 60, 90, 95].map((after) => `SEQUENCE:${6595200 + after}`))
  expect(of('METHOD')[2]).toBe('METHOD:CANCEL')
  expect(of('METHOD')[3]).toBe('METHOD:PUBLISH')
  expect(of('STATUS')[2]).toBe('STATUS:CANCELLED')
})

test('the event’s own entry is another one', () => {
  const lines = read(calendarEntry(event, 'en', own.site))
  expect(lines).toContain('UID:partnership-conference-2019@registration.icld.example')
  expect(lines).toContain('SUMMARY:Partnership conference')
})
