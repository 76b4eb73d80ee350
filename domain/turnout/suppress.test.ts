import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestTold, type Split, suppress, tellsOfMany } from './suppress'

const few = fc.oneof(fc.nat(6), fc.nat(40))
const split = fc.record({ women: few, men: few, notSaid: few })

test('nobody in a group of fewer than five can be counted out of what is shown', () => {
  fc.assert(
    fc.property(fc.array(split, { maxLength: 7 }), (groups) => {
      const { shown, sum } = suppress(groups)
      if (!sum) {
        expect(shown.every((one) => one === null)).toBe(true)
        return
      }
      // Whatever is added up of what is shown, and whatever of that is taken from the sum.
      const told = shown.filter((one) => one !== null)
      for (let choice = 0; choice < 2 ** told.length; choice++) {
        const some = told.filter((_, i) => choice & (1 << i))
        const together = some.reduce(add, nobody)
        for (const group of [together, less(sum, together)].filter((one) => size(one) > 0)) {
          expect(parts(group).every(isOfMany), JSON.stringify(group)).toBe(true)
          expect(parts(group).filter(Boolean).length, JSON.stringify(group)).toBeGreaterThan(1)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('whatever is shown is true, and the sum is everybody', () => {
  fc.assert(
    fc.property(fc.array(split, { maxLength: 7 }), (groups) => {
      const { shown, sum } = suppress(groups)
      for (const [i, one] of shown.entries()) if (one) expect(one).toEqual(groups[i])
      if (sum) expect(sum).toEqual(groups.reduce(add, nobody))
    }),
  )
})

test('a part of one to four hides its whole group', () => {
  const large = { women: 20, men: 30, notSaid: 0 }
  for (let men = 1; men < fewestTold; men++)
    expect(tellsOfMany({ women: 20, men, notSaid: 0 }), String(men)).toBe(false)
  expect(tellsOfMany(large)).toBe(true)
})

test('a group in which all said the same is not told: it would tell of each', () => {
  expect(tellsOfMany({ women: 30, men: 0, notSaid: 0 })).toBe(false)
})

test('one hidden group alone could be taken from the sum: the next smallest is hidden with it', () => {
  const small = { women: 7, men: 2, notSaid: 0 }
  const middle = { women: 9, men: 8, notSaid: 0 }
  const large = { women: 40, men: 35, notSaid: 6 }
  expect(suppress([small, large, middle])).toEqual({
    shown: [null, large, null],
    sum: { women: 56, men: 45, notSaid: 6 },
  })
})

test('groups that are all large enough are all shown', () => {
  const groups = [
    { women: 10, men: 9, notSaid: 0 },
    { women: 6, men: 5, notSaid: 5 },
  ]
  expect(suppress(groups).shown).toEqual(groups)
})

test('where even the sum is of few, nothing is shown', () => {
  expect(suppress([{ women: 2, men: 9, notSaid: 0 }])).toEqual({ shown: [null], sum: null })
  expect(suppress([])).toEqual({ shown: [], sum: null })
})

const nobody: Split = { women: 0, men: 0, notSaid: 0 }
const parts = ({ women, men, notSaid }: Split) => [women, men, notSaid]
const size = (split: Split) => parts(split).reduce((sum, one) => sum + one, 0)
const isOfMany = (count: number) => count === 0 || count >= fewestTold
const add = (one: Split, other: Split): Split => ({
  women: one.women + other.women,
  men: one.men + other.men,
  notSaid: one.notSaid + other.notSaid,
})
const less = (one: Split, other: Split): Split => ({
  women: one.women - other.women,
  men: one.men - other.men,
  notSaid: one.notSaid - other.notSaid,
})
