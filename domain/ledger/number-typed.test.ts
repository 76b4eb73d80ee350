import { expect, test } from 'vitest'
import { costForm } from './form'
import { numberTyped } from './number-typed'

test.each([
  ['1250', 1250],
  ['1 250', 1250],
  ['1\u00a0250', 1250],
  ['1\u202f250\u202f000', 1250000],
  ['1 250 kr', 1250],
  ['1 250 Kr', 1250],
  ['1250.50', 1250.5],
  ['1250,50', 1250.5],
  ['1 250,5', 1250.5],
  ['1,5', 1.5],
  ['0', 0],
])('%j is read as the number it says', (typed, number) => {
  expect(numberTyped(typed)).toBe(number)
})

test.each(['1.250', '1,250', '1.250.000', '1,250.50', '1.250,50', '12,500 kr'])(
  '%j may be two different numbers, and is none',
  (typed) => {
    expect(numberTyped(typed)).toBe('ambiguous')
  },
)

test.each(['', 'tusen', '-5', '1e3', '0x10', '1250.', ',50', '1..5', '1,2345', '1 kr 5', 'kr'])(
  '%j is no number',
  (typed) => {
    expect(numberTyped(typed)).toBeNull()
  },
)

const sent = (changes: Record<string, string>) =>
  costForm.safeParse({
    ...{ registrationId: '1', cost: 'night', payer: 'icld', quantity: '1', amount: '1' },
    ...changes,
  })

test('a cost is a whole number of whole kronor: what is not is refused and never made a hundred times more', () => {
  expect(sent({ quantity: '2', amount: '1 250,00' }).data).toMatchObject({
    quantity: 2,
    amount: 1250,
  })
  for (const [field, typed, problem] of [
    ['amount', '1250.50', 'amount.whole'],
    ['amount', '1,250', 'amount.marks'],
    ['amount', '10 000 001', 'amount.whole'],
    ['quantity', '1.5', 'quantity.whole'],
    ['quantity', '1.000', 'quantity.marks'],
    ['quantity', '0', 'quantity.whole'],
  ] as const)
    expect(sent({ [field]: typed }).error?.issues).toMatchObject([
      { path: [field], message: problem },
    ])
})
