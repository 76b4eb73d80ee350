import { expect, test } from 'vitest'
import type { Event } from '@/domain/event/seats'
import { calendarEntry, ownCalendarEntry } from './calendar'

const texts = { title: 'Partnerskapskonferens', lead: 'Två dagar.', venue: 'Aros Congress Center' }
const event = {
  slug: 'partnership-conference-2019',
  city: 'Västerås',
  startsOn: '2019-05-13',
  endsOn: '2019-05-14',
  revision: 0,
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
} as const

/** The lines of a file as a calendar reads them: a line that begins with a space goes on from the last. */
const read = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a registration stands in a calendar on the days of its event', () => {
  const lines = read(ownCalendarEntry(own))
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:registration-a1b2@registration.icld.example',
      'SEQUENCE:0',
      'SUMMARY:Partnerskapskonferens',
      'DTSTART;VALUE=DATE:20190513',
      'DTEND;VALUE=DATE:20190515',
      'LOCATION:Aros Congress Center\\, Västerås',
      'URL:https://registration.icld.example/sv/my/VAS-7K3Q9',
    ]),
  )
})

test('every later file takes the place of the earlier one: the event changed, then the registration cancelled', () => {
  const changed = { ...event, revision: 1 }
  const files = [
    ownCalendarEntry(own),
    ownCalendarEntry({ ...own, event: changed }),
    ownCalendarEntry({ ...own, event: changed, cancelled: true }),
  ].map(read)
  const of = (property: string) =>
    files.map((lines) => lines.find((line) => line.startsWith(`${property}:`)))
  expect(new Set(of('UID')).size).toBe(1)
  expect(of('SEQUENCE')).toEqual(['SEQUENCE:0', 'SEQUENCE:2', 'SEQUENCE:3'])
  expect(of('METHOD')).toEqual(['METHOD:PUBLISH', 'METHOD:PUBLISH', 'METHOD:CANCEL'])
  expect(of('STATUS')[2]).toBe('STATUS:CANCELLED')
})

test('a registration cancelled before the event changes is newer than what was saved, and stays so', () => {
  const sequence = (one: typeof own | { cancelled: boolean; event: Event }) =>
    Number(
      read(ownCalendarEntry({ ...own, ...one }))
        .find((l) => l.startsWith('SEQUENCE:'))
        ?.slice(9),
    )
  const cancelled = sequence({ cancelled: true, event })
  expect(cancelled).toBeGreaterThan(sequence(own))
  expect(cancelled).toBeLessThan(sequence({ cancelled: true, event: { ...event, revision: 1 } }))
})

test('the event’s own entry is another one', () => {
  const lines = read(calendarEntry(event, 'en', own.site))
  expect(lines).toContain('UID:partnership-conference-2019@registration.icld.example')
  expect(lines).toContain('SUMMARY:Partnership conference')
})
