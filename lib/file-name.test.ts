import { beforeEach, expect, test } from 'vitest'
import { moveClockTo } from '@/test/clock'
import { fileName } from './file-name'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

test.each([
  [
    ['attendees', 'partnership-conference-2019'],
    'attendees-partnership-conference-2019-2019-03-25.csv',
  ],
  [['Måltider', 'Västerås 13–14 maj'], 'maltider-vasteras-13-14-maj-2019-03-25.csv'],
  [['Straße Łódź Ærø'], 'strasse-lodz-aero-2019-03-25.csv'],
  [['../../etc/passwd"; filename=x'], 'etc-passwd-filename-x-2019-03-25.csv'],
  [['陈明', 'Ольга'], 'list-2019-03-25.csv'],
  [['\r\n'], 'list-2019-03-25.csv'],
  [['x'.repeat(200)], `${'x'.repeat(80)}-2019-03-25.csv`],
])('a file about %j is named plainly, with its day', (about, name) => {
  expect(fileName(about, 'csv')).toBe(name)
})
