import { expect, test } from 'vitest'
import { days, now } from '../clock'
import { statuses } from './answers'
import { comes } from './comes'

const theirs = { place: 1, offeredUntil: null, comesAtOwnExpense: false }
const offered = { ...theirs, offeredUntil: new Date(now().getTime() + days(2)) }
const nothing = { ...theirs, place: null }
const ownExpense = { ...nothing, comesAtOwnExpense: true }

test.each([
  ['whoever holds a funded place comes', theirs, true],
  ['whoever pays for it comes', ownExpense, true],
  [
    'whoever pays for it and is offered a place comes',
    { ...offered, comesAtOwnExpense: true },
    true,
  ],
  ['whoever is only offered a place does not come yet', offered, false],
  ['whoever only waits does not come yet', nothing, false],
])('%s', (_, held, expected) => {
  expect(comes({ status: 'received', ...held })).toBe(expected)
  expect(comes({ status: 'approved', ...held })).toBe(expected)
})

test('whoever was turned down, is in reserve or has cancelled does not come', () => {
  for (const status of statuses.filter((one) => one !== 'received' && one !== 'approved'))
    for (const held of [theirs, ownExpense]) expect(comes({ status, ...held })).toBe(false)
})
