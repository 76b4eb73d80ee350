import fc from 'fast-check'
import { expect, test } from 'vitest'
import { academy } from '@/db/seed/facts/academy'
import type { Criterion } from '../event/facts'
import { missingIn, totalOf, unlikeIn, wholeTotal } from './total-of'

const criteria = academy.criteria ?? []
const both = { sv: '', en: '' }
const criterion = fc.record({
  scale: fc.integer({ min: 2, max: 10 }),
  weight: fc.integer({ min: 1, max: 5 }),
})
const scored = fc
  .array(fc.tuple(criterion, fc.nat(9)), { minLength: 1, maxLength: 8 })
  .map((all) => ({
    criteria: all.map(
      ([one, _], i): Criterion => ({ ...one, code: `c${i}`, label: both, about: both }),
    ),
    scores: Object.fromEntries(all.map(([{ scale }, n], i) => [`c${i}`, (n % scale) + 1])),
  }))

test('the lowest everywhere makes nothing, the highest everywhere the whole', () => {
  fc.assert(
    fc.property(scored, ({ criteria }) => {
      const all = (score: (one: Criterion) => number) =>
        Object.fromEntries(criteria.map((one) => [one.code, score(one)]))
      expect(
        totalOf(
          criteria,
          all(() => 1),
        ),
      ).toBe(0)
      expect(
        totalOf(
          criteria,
          all(({ scale }) => scale),
        ),
      ).toBe(wholeTotal)
    }),
  )
})

test('a total lies between nothing and the whole, and a higher score never makes it lower', () => {
  fc.assert(
    fc.property(scored, fc.nat(7), ({ criteria, scores }, n) => {
      const total = totalOf(criteria, scores)
      expect(total).toBeGreaterThanOrEqual(0)
      expect(total).toBeLessThanOrEqual(wholeTotal)
      const raised = criteria[n % criteria.length] as Criterion
      const score = Math.min(raised.scale, (scores[raised.code] ?? 1) + 1)
      expect(totalOf(criteria, { ...scores, [raised.code]: score })).toBeGreaterThanOrEqual(total)
    }),
  )
})

test('a criterion of double weight counts double', () => {
  expect(totalOf(criteria, { relevance: 5, quality: 1, contribution: 1 })).toBe(4000)
  expect(totalOf(criteria, { relevance: 1, quality: 1, contribution: 5 })).toBe(2000)
  expect(totalOf(criteria, { relevance: 3, quality: 4, contribution: 2 })).toBe(5500)
})

test('what is missing and what is not on the scale is named by its field', () => {
  expect(missingIn(criteria, { scores: { quality: 3 } })).toEqual({
    score1: 'score.choose:5',
    score3: 'score.choose:5',
    recommendation: 'recommendation.choose',
  })
  expect(unlikeIn(criteria, { relevance: 0, quality: 6, contribution: 2.5 })).toEqual({
    score1: 'score.choose:5',
    score2: 'score.choose:5',
    score3: 'score.choose:5',
  })
  expect(unlikeIn(criteria, { relevance: 1, quality: 5 })).toEqual({})
})
