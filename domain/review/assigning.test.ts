import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { apply } from '@/test/academy'
import { addPerson } from '@/test/people'
import {
  addApplicant,
  addReviewer,
  assign,
  lettersTo,
  logOf,
  openAcademy,
  release,
  reviewsOf,
  save,
} from '@/test/reviewing'
import { assignments, reviewersOf } from './assignments'
import { carryOutPlan, planOf } from './carry-out-plan'
import { declareConflict } from './declare-conflict'
import { takeBack } from './take-back'

test('many applications are assigned at once, and each reviewer gets one mail with how many are new', async () => {
  const { academy, staff } = await openAcademy()
  const [one, other] = [await addReviewer(academy, staff), await addReviewer(academy, staff)]
  const [first, second] = [await addApplicant(academy), await addApplicant(academy)]
  const told = await assign(staff, academy, [first, one], [second, one], [second, other])
  expect(told).toEqual({ assigned: 3, already: 0, conflict: 0, closed: 0 })
  expect(await lettersTo(one, 'review-assigned')).toMatchObject([
    { mail: { count: 2, path: `/review/events/${academy.slug}` } },
  ])
  expect(await lettersTo(other, 'review-assigned')).toMatchObject([{ mail: { count: 1 } }])
  expect((await logOf(second)).slice(-2)).toMatchObject([
    { act: 'review-assigned', actorId: staff.id },
    { act: 'review-assigned', actorId: staff.id },
  ])
})

test('assigned by two at once it is assigned once and told once', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const application = await addApplicant(academy)
  const told = await Promise.all(
    Array.from({ length: 6 }, () => assign(staff, academy, [application, reviewer])),
  )
  expect(told.filter(({ assigned }) => assigned === 1)).toHaveLength(1)
  expect(told.filter(({ already }) => already === 1)).toHaveLength(5)
  expect(await reviewsOf(application)).toHaveLength(1)
  expect(await lettersTo(reviewer, 'review-assigned')).toHaveLength(1)
})

test('who has a conflict of interest is not assigned again, nor is anything whose outcome is released', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const [torn, over, fresh] = [
    await addApplicant(academy),
    await addApplicant(academy),
    await addApplicant(academy),
  ]
  await assign(staff, academy, [torn, reviewer])
  await transaction((tx) => declareConflict(tx, reviewer, torn.id))
  await release(staff, over)
  const pairs = [torn, over, fresh].map((one): [typeof one, typeof reviewer] => [one, reviewer])
  expect(await assign(staff, academy, ...pairs)).toEqual({
    ...{ assigned: 1, already: 0, conflict: 1, closed: 1 },
  })
})

test('nobody is assigned their own application, and nothing else that was asked with it is done', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const own = await apply(reviewer, academy.slug)
  const other = await addApplicant(academy)
  await expect(assign(staff, academy, [other, reviewer], [own, reviewer])).rejects.toThrow(
    'reviewer-is-applicant',
  )
  expect(await reviewsOf(other)).toEqual([])
  expect(await lettersTo(reviewer, 'review-assigned')).toEqual([])
})

test('whoever does not review the event is assigned nothing, nor is an application of another event', async () => {
  const { academy, staff } = await openAcademy()
  const elsewhere = (await openAcademy()).academy
  const reviewer = await addReviewer(academy, staff)
  const [here, there] = [await addApplicant(academy), await addApplicant(elsewhere)]
  await expect(assign(staff, academy, [here, await addPerson()])).rejects.toThrow('not found')
  await expect(assign(staff, academy, [there, reviewer])).rejects.toThrow('not found')
})

test('what is not submitted is taken back, and what is submitted stays', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const [done, drafted] = [await addApplicant(academy), await addApplicant(academy)]
  await assign(staff, academy, [done, reviewer], [drafted, reviewer])
  await save(reviewer, done)
  await save(reviewer, drafted, { submit: false })
  const take = () =>
    transaction((tx) => takeBack(tx, staff, academy.id, reviewer.id, [done.id, drafted.id]))
  expect(await take()).toBe(1)
  expect(await take()).toBe(0)
  expect(await reviewsOf(done)).toHaveLength(1)
  expect(await reviewsOf(drafted)).toEqual([])
})

test('an even plan is carried out as things stand, by two at once only once', async () => {
  const { academy, staff } = await openAcademy()
  const reviewers = [
    await addReviewer(academy, staff),
    await addReviewer(academy, staff),
    await addReviewer(academy, staff),
  ]
  const applications = []
  for (let i = 0; i < 9; i++)
    applications.push(
      await addApplicant(academy, {
        stream: academy.themes[i % 3]?.code,
        category: i % 2 ? 'postdoc' : 'civil-servant',
      }),
    )
  const own = await apply(reviewers[0] as (typeof reviewers)[0], academy.slug)
  const plan = planOf(await assignments(db(), academy.id), 2)
  expect(plan.pairs).toHaveLength(20)
  expect(plan.short).toEqual([])

  const carryOut = (per: number) => transaction((tx) => carryOutPlan(tx, staff, academy.id, per))
  const told = await Promise.all([carryOut(2), carryOut(2)])
  expect(told.map(({ assigned }) => assigned).toSorted()).toEqual([0, 20])
  const now = await assignments(db(), academy.id)
  expect(now.reviewers.map(({ load }) => load).toSorted()).toEqual([6, 7, 7])
  for (const one of now.applications) expect(reviewersOf(one)).toHaveLength(2)
  for (const reviewer of reviewers)
    expect(await lettersTo(reviewer, 'review-assigned')).toHaveLength(1)
  // Three each is one too many for the application of a reviewer.
  expect(await carryOut(3)).toEqual({ assigned: 9, short: 1 })
  expect(await reviewsOf(own)).toHaveLength(2)
})
