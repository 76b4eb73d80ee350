import { expect, test } from 'vitest'
import { isElectronicAddress, isOrganisationNumber } from './invoice-numbers'
import { priceLines, priceOf } from './price'

test.each([
  '212000-1967',
  '2120001967',
  '16212000-1967',
  '162120001967',
  ' 212000 1967 ',
  '556016-0680',
])('a Swedish organisation number is taken however it is written: %j', (number) =>
  expect(isOrganisationNumber(number)).toBe(true),
)

test.each(['811218-9876', '19811218-9876', '198112189876', '640823-3234', '121212-1212'])(
  'a personal identity number is none, though its check digit is right: %s',
  (number) => expect(isOrganisationNumber(number)).toBe(false),
)

test.each([
  '212000-1968',
  '212000-196',
  '212000-19677',
  'SE212000196701',
  '',
  'none',
  '0000000000',
])('what only looks like an organisation number is none: %j', (number) =>
  expect(isOrganisationNumber(number)).toBe(false),
)

test.each([
  '7350053850019',
  '7350 0538 5001 9',
  '0088:7350053850019',
  '0007:2120001967',
  '0192:991825827',
  '9915:test',
])('an electronic invoice goes to a GLN or a Peppol-ID: %s', (address) =>
  expect(isElectronicAddress(address)).toBe(true),
)

test.each([
  '7350053850018',
  '735005385001',
  '0088:7350053850018',
  '0007:8112189876',
  '0007:',
  '7:2120001967',
  'invoice@ale.se',
  '',
])('what is neither is refused: %j', (address) => expect(isElectronicAddress(address)).toBe(false))

const rates = { fee: 1000, night: 900, lunch: 150, dinner: 400 }

test('own expense is the fee, the nights and the meals; breakfast comes with the night', () => {
  const stay = {
    meals: ['2019-05-13:lunch', '2019-05-13:dinner', '2019-05-14:breakfast', '2019-05-14:lunch'],
    nights: ['2019-05-12', '2019-05-13'],
  }
  expect(priceLines(rates, stay)).toEqual([
    { what: 'fee', count: 1, each: 1000 },
    { what: 'night', count: 2, each: 900 },
    { what: 'lunch', count: 2, each: 150 },
    { what: 'dinner', count: 1, each: 400 },
  ])
  expect(priceOf(rates, stay)).toBe(1000 + 1800 + 300 + 400)
})

test('whoever neither sleeps nor eats there pays the fee', () => {
  expect(priceOf(rates, { meals: [], nights: [] })).toBe(1000)
  expect(priceLines(rates, { meals: [], nights: [] })).toHaveLength(1)
})
