import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Plannable, planEvenly } from './plan-evenly'

const names = (count: number, name: string) =>
  Array.from({ length: count }, (_, i) => `${name}${String(i).padStart(3, '0')}`)

const people = names(7, 'reviewer')
const some = fc.subarray(people, { maxLength: 3 })
const application = fc.record({
  stream: fc.constantFrom('one', 'two', 'three'),
  category: fc.constantFrom('postdoc', 'civil-servant'),
  applicantId: fc.constantFrom('somebody', 'else', ...people),
  reviewers: some,
  conflicts: some,
})
const applications = fc
  .array(application, { maxLength: 40 })
  .map((all) =>
    all.map((one, i): Plannable => ({ ...one, id: names(100, 'application')[i] as string })),
  )
const free = applications.map((all) =>
  all.map((one) => ({ ...one, applicantId: 'somebody', reviewers: [], conflicts: [] })),
)
const loads = fc.array(fc.nat(9), { minLength: 1, maxLength: 7 })
const reviewersOf = (all: number[]) => all.map((load, i) => ({ id: people[i] as string, load }))
const per = fc.integer({ min: 1, max: 4 })

test('nobody reviews one application twice, their own, or one they have a conflict in, and none has more than wanted', () => {
  fc.assert(
    fc.property(applications, loads, per, (all, load, wanted) => {
      const { pairs, short } = planEvenly(all, reviewersOf(load), wanted)
      const missing = new Map(short.map((one) => [one.applicationId, one.missing]))
      for (const one of all) {
        const given = pairs.filter((pair) => pair.applicationId === one.id)
        const now = [...one.reviewers, ...given.map(({ reviewerId }) => reviewerId)]
        expect(new Set(now).size).toBe(now.length)
        for (const { reviewerId } of given) {
          expect(one.conflicts).not.toContain(reviewerId)
          expect(one.applicantId).not.toBe(reviewerId)
        }
        const more = Math.max(0, wanted - one.reviewers.length)
        expect(given.length + (missing.get(one.id) ?? 0)).toBe(more)
        const might = reviewersOf(load).filter(
          ({ id }) => ![...one.reviewers, ...one.conflicts, one.applicantId].includes(id),
        )
        expect(given.length).toBe(Math.min(more, might.length))
      }
    }),
  )
})

test('where nothing forbids it everybody has as many as the others, give or take one', () => {
  fc.assert(
    fc.property(free, fc.integer({ min: 1, max: 7 }), per, (all, count, wanted) => {
      const reviewers = reviewersOf(Array(count).fill(0))
      const { pairs } = planEvenly(all, reviewers, wanted)
      const sums = reviewers.map(({ id }) => pairs.filter((one) => one.reviewerId === id).length)
      expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1)
    }),
  )
})

test('whatever is forbidden, nobody can hand one on to somebody who has two less', () => {
  fc.assert(
    fc.property(applications, loads, per, (all, load, wanted) => {
      const reviewers = reviewersOf(load)
      const { pairs } = planEvenly(all, reviewers, wanted)
      const sum = ({ id, load }: { id: string; load: number }) =>
        load + pairs.filter((one) => one.reviewerId === id).length
      for (const { applicationId, reviewerId } of pairs) {
        const one = all.find(({ id }) => id === applicationId) as Plannable
        const busy = pairs.filter((pair) => pair.applicationId === applicationId)
        const giver = reviewers.find(({ id }) => id === reviewerId)
        for (const taker of reviewers) {
          const may = ![
            ...[...one.reviewers, ...one.conflicts, one.applicantId],
            ...busy.map((pair) => pair.reviewerId),
          ].includes(taker.id)
          if (giver && may) expect(sum(giver) - sum(taker)).toBeLessThan(2)
        }
      }
    }),
  )
})

test('the order in which applications and reviewers come changes nothing', () => {
  fc.assert(
    fc.property(applications, loads, per, (all, load, wanted) => {
      const plan = planEvenly(all, reviewersOf(load), wanted)
      const turned = planEvenly(all.toReversed(), reviewersOf(load).toReversed(), wanted)
      expect(turned).toEqual(plan)
    }),
  )
})

test('everybody gets as many of each stream and of each category as the others', () => {
  const streams = ['one', 'two', 'three', 'four']
  const categories = [
    'leading-researcher',
    'postdoc',
    'phd-student',
    'civil-servant',
    'decision-maker',
  ]
  const all = names(300, 'application').map(
    (id, i): Plannable => ({
      ...{ id, applicantId: id, reviewers: [], conflicts: [] },
      stream: streams[((i * 7) % 11) % 4] as string,
      category: categories[((i * 5) % 13) % 5] as string,
    }),
  )
  const reviewers = names(9, 'reviewer').map((id) => ({ id, load: 0 }))
  const { pairs } = planEvenly(all, reviewers, 3)
  for (const kind of ['stream', 'category'] as const)
    for (const value of kind === 'stream' ? streams : categories) {
      const these = new Set(all.filter((one) => one[kind] === value).map(({ id }) => id))
      const counts = reviewers.map(
        ({ id }) =>
          pairs.filter((one) => one.reviewerId === id && these.has(one.applicationId)).length,
      )
      expect(Math.max(...counts) - Math.min(...counts), value).toBeLessThanOrEqual(1)
    }
})
