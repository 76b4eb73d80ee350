import { expect, test } from 'vitest'
import { daysInWords, numberInWords } from './days-in-words'

test.each([
  [['2019-06-10'], '10 June 2019'],
  [['2019-06-10', '2019-06-11', '2019-06-12', '2019-06-13', '2019-06-14'], '10–14 June 2019'],
  [['2019-06-10', '2019-06-12'], '10 and 12 June 2019'],
  [['2019-06-10', '2019-06-11', '2019-06-13', '2019-06-15'], '10–11, 13 and 15 June 2019'],
  [
    ['2019-06-28', '2019-06-30', '2019-07-01', '2019-07-03'],
    '28 June, 30 June – 1 July and 3 July 2019',
  ],
  [['2019-12-31', '2020-01-02'], '31 December 2019 and 2 January 2020'],
  [[], ''],
])('%j is said in words', (days, words) => {
  // Beside the dash stand thin spaces.
  expect(daysInWords(days).replace(/\s/g, ' ')).toBe(words)
})

test('so many days are a word, as far as words go', () => {
  expect([1, 5, 14, 15].map(numberInWords)).toEqual(['one', 'five', 'fourteen', '15'])
})
