import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Person } from '@/domain/people/person'
import { moveClockOn } from '@/test/clock'
import { addPerson, addStaff } from '@/test/people'
import {
  type Academy,
  addApplicant,
  addReviewer,
  assign,
  logOf,
  openAcademy,
  release,
  reviewsOf,
  save,
  wholeReview,
} from '@/test/reviewing'
import { cvToSee } from '../application/cv-to-see'
import { decideOutcomes } from '../application/decide-outcomes'
import { oneApplication } from '../application/one-application'
import { releaseOutcomes } from '../application/release-outcomes'
import { now } from '../clock'
import { applicationToReview } from './application-to-review'
import { declareConflict } from './declare-conflict'
import { myReviews } from './my-reviews'
import { nameReviewer } from './name-reviewer'

async function assigned(count = 1) {
  const { academy, staff } = await openAcademy()
  const [reviewer, other] = [await addReviewer(academy, staff), await addReviewer(academy, staff)]
  const applications = []
  for (let i = 0; i < count; i++) applications.push(await addApplicant(academy))
  for (const one of applications) await assign(staff, academy, [one, reviewer], [one, other])
  const [application] = applications
  if (!application) throw new Error('nobody applied')
  return { academy, staff, reviewer, other, application, applications }
}

const see = (reviewer: Person, { slug }: Academy, { reference }: { reference: string }) =>
  applicationToReview(db(), reviewer, slug, reference)
const declare = (reviewer: Person, { id }: { id: string }) =>
  transaction((tx) => declareConflict(tx, reviewer, id))

test('a draft is kept however little it says, and the log says nothing of it', async () => {
  const { reviewer, application, academy } = await assigned()
  const draft = { scores: { quality: 2 }, recommendation: null, comment: '' }
  await save(reviewer, application, { submit: false, ...draft })
  expect((await see(reviewer, academy, application))?.review).toMatchObject({
    ...draft,
    ...{ total: null, submittedAt: null },
  })
  expect((await logOf(application)).map(({ act }) => act)).not.toContain('review-submitted')
})

test('a review is submitted once every criterion is scored and there is a recommendation', async () => {
  const { reviewer, application } = await assigned()
  await expect(
    save(reviewer, application, { scores: { quality: 2, relevance: 9 }, recommendation: null }),
  ).rejects.toMatchObject({
    fields: {
      score1: 'score.choose:5',
      score3: 'score.choose:5',
      recommendation: 'recommendation.choose',
    },
  })
  await save(reviewer, application)
  const mine = (await reviewsOf(application)).find((one) => one.reviewerId === reviewer.id)
  expect(mine).toMatchObject({ ...wholeReview, total: 8000, submittedAt: expect.any(Date) })
  const entry = (await logOf(application)).at(-1)
  expect(entry).toMatchObject({ act: 'review-submitted', actorId: reviewer.id })
  expect(JSON.stringify(entry)).not.toContain(wholeReview.comment)
})

test('a submitted review can be changed and stays submitted; a change to it has to be whole', async () => {
  const { reviewer, application } = await assigned()
  await save(reviewer, application)
  const before = (await reviewsOf(application)).find((one) => one.reviewerId === reviewer.id)
  moveClockOn(60_000)
  await save(reviewer, application, { submit: false, comment: 'On second thoughts.' })
  await expect(
    save(reviewer, application, { submit: false, recommendation: null }),
  ).rejects.toMatchObject({ fields: { recommendation: 'recommendation.choose' } })
  await save(reviewer, application, { submit: false, recommendation: 'reject' })
  const after = (await reviewsOf(application)).find((one) => one.reviewerId === reviewer.id)
  expect(after).toMatchObject({ recommendation: 'reject', submittedAt: before?.submittedAt })
  const entries = (await logOf(application)).filter(({ act }) => act === 'review-submitted')
  // A comment alone is no other review.
  expect(entries).toMatchObject([
    { after: { total: 8000, recommendation: 'accept' } },
    { before: { recommendation: 'accept' }, after: { recommendation: 'reject' } },
  ])
})

test('once the outcome is released nothing of a review is changed, not even for a conflict', async () => {
  const { reviewer, application, staff, academy } = await assigned()
  await release(staff, application)
  await expect(save(reviewer, application)).rejects.toThrow('review-is-closed')
  await expect(declare(reviewer, application)).rejects.toThrow('review-is-closed')
  expect(await see(reviewer, academy, application)).toMatchObject({ open: false })
  expect((await myReviews(db(), reviewer, academy.slug))?.progress.assigned).toBe(0)
})

test('submitted and released at the same time, either the review came first or it is refused', async () => {
  for (let i = 0; i < 5; i++) {
    const { reviewer, application, staff } = await assigned()
    const released = transaction(async (tx) => {
      const { enterApplication } = await import('../application/enter-application')
      await enterApplication(tx, application)
      await tx.insert(decisions).values({
        ...{ registrationId: application.id, outcome: 'declined', reason: '' },
        ...{ decidedBy: staff.id, decidedAt: now(), releasedAt: now() },
      })
      await tx
        .update(registrations)
        .set({ status: 'declined' })
        .where(eq(registrations.id, application.id))
    })
    const [review] = await Promise.allSettled([save(reviewer, application), released])
    const mine = (await reviewsOf(application)).find((one) => one.reviewerId === reviewer.id)
    if (review.status === 'fulfilled') expect(mine?.submittedAt).not.toBeNull()
    else {
      expect(review.reason).toMatchObject({ code: 'review-is-closed' })
      expect(mine?.submittedAt).toBeNull()
    }
  }
})

test('the others’ reviews are seen once one’s own is submitted, as far as they are there', async () => {
  const { reviewer, other, application, academy } = await assigned()
  await save(other, application, { comment: 'Theirs.' })
  expect((await see(reviewer, academy, application))?.others).toBeNull()
  await save(reviewer, application, { submit: false })
  expect((await see(reviewer, academy, application))?.others).toBeNull()
  await save(reviewer, application)
  expect((await see(reviewer, academy, application))?.others).toMatchObject([
    { comment: 'Theirs.', total: 8000 },
  ])
  expect((await see(other, academy, application))?.others).toMatchObject([
    { comment: wholeReview.comment },
  ])
})

test('a draft of another reviewer is nobody else’s to see', async () => {
  const { reviewer, other, application, academy } = await assigned()
  await save(other, application, { submit: false })
  await save(reviewer, application)
  expect((await see(reviewer, academy, application))?.others).toEqual([])
})

test('with a conflict of interest everything said is erased, and the application is not there any more', async () => {
  const { reviewer, other, application, academy } = await assigned()
  await save(reviewer, application)
  await save(other, application)
  await declare(reviewer, application)
  await declare(reviewer, application)
  const mine = (await reviewsOf(application)).find((one) => one.reviewerId === reviewer.id)
  expect(mine).toMatchObject({
    ...{ scores: {}, comment: '', recommendation: null, total: null, submittedAt: null },
    conflictAt: expect.any(Date),
  })
  expect(await see(reviewer, academy, application)).toBeNull()
  expect((await myReviews(db(), reviewer, academy.slug))?.queue).toEqual([])
  expect((await see(other, academy, application))?.others).toEqual([])
  await expect(save(reviewer, application)).rejects.toThrow('conflict-of-interest')
  const declared = (await logOf(application)).filter(({ act }) => act === 'conflict-declared')
  expect(declared).toMatchObject([{ actorId: reviewer.id }])
})

test('whoever it is not assigned to, or reviews no more, neither sees nor reviews an application', async () => {
  const { reviewer, application, academy, staff } = await assigned()
  const third = await addReviewer(academy, staff)
  for (const one of [third, staff, application.person, await addPerson()]) {
    expect(await see(one, academy, application)).toBeNull()
    await expect(save(one, application)).rejects.toThrow('not found')
    await expect(declare(one, application)).rejects.toThrow('not found')
  }
  const ended = { ...reviewer, roles: [] }
  expect(await see(ended, academy, application)).toBeNull()
  expect(await myReviews(db(), ended, academy.slug)).toBeNull()
})

test('an application that is withdrawn is off the list, and is reviewed no more', async () => {
  const { reviewer, application, academy } = await assigned()
  await transaction((tx) =>
    tx
      .update(registrations)
      .set({ status: 'cancelled' })
      .where(eq(registrations.id, application.id)),
  )
  expect(await see(reviewer, academy, application)).toBeNull()
  expect((await myReviews(db(), reviewer, academy.slug))?.queue).toEqual([])
  await expect(save(reviewer, application)).rejects.toThrow('not found')
})

test('a reviewer is shown what was applied with, and nothing that has no say in it', async () => {
  const { reviewer, application, academy } = await assigned()
  const seen = await see(reviewer, academy, application)
  expect(seen?.application).toMatchObject({
    ...{ reference: application.reference, givenNames: 'Wanjiru', category: 'phd-student' },
    residence: { code: 'KE', group: 'lower-middle' },
    researchCountries: [{ code: 'KE', group: 'lower-middle' }],
    ...{ priority: true, cv: { name: 'cv.pdf' }, attendance: 'week' },
  })
  expect(Object.keys(seen?.application ?? {}).toSorted()).toEqual(
    [
      ...['abstract', 'affiliation', 'attendance', 'category', 'cv', 'familyName'],
      ...['givenNames', 'motivation', 'priority', 'reference', 'researchCountries', 'residence'],
      ...['stream', 'title'],
    ].toSorted(),
  )
  expect(JSON.stringify(seen)).not.toContain(application.person.email)
})

test('the queue keeps its order while it is worked through, new ones come last, and each leads to the next', async () => {
  const { reviewer, applications, academy, staff } = await assigned(3)
  const order = async () =>
    (await myReviews(db(), reviewer, academy.slug))?.queue.map(({ reference }) => reference) ?? []
  const before = await order()
  await save(reviewer, applications[1] as (typeof applications)[0])
  moveClockOn(60_000)
  const late = await addApplicant(academy)
  await assign(staff, academy, [late, reviewer])
  expect(await order()).toEqual([...before, late.reference])

  const [first, second, third] = before
  expect(await see(reviewer, academy, { reference: String(second) })).toMatchObject({
    ...{ number: 2, count: 4, previous: first, next: third },
  })
  expect(await see(reviewer, academy, late)).toMatchObject({ previous: third, next: null })
  const done = applications[1]?.reference
  const open = before.filter((one) => one !== done)
  expect(
    await applicationToReview(db(), reviewer, academy.slug, String(open[0]), { show: 'open' }),
  ).toMatchObject({ count: 3, next: open[1] })
  // What is looked at keeps its place even when it is not of the part any more.
  expect(
    await applicationToReview(db(), reviewer, academy.slug, String(done), { show: 'open' }),
  ).toMatchObject({ count: 4 })
})

test('staff who review an application themselves see what others say of it only after their own', async () => {
  const { academy, staff, reviewer, application } = await assigned()
  const colleague = await addStaff()
  await transaction((tx) => nameReviewer(tx, staff, academy, colleague.email, 'en'))
  await assign(staff, academy, [application, colleague])
  const both: Person = {
    ...colleague,
    roles: [...colleague.roles, { role: 'reviewer', eventId: academy.id }],
  }
  await save(reviewer, application)
  const seen = async (who: Person) => {
    const one = await oneApplication(db(), who, academy.id, application.reference)
    if (!one) throw new Error('not there')
    const { hidden, reviews, history } = one
    const scores = history.flatMap(({ act, after }) =>
      act === 'review-submitted' && after ? [after] : [],
    )
    const submitted = reviews.filter(({ submittedAt }) => submittedAt)
    return { hidden, submitted: submitted.length, scores: scores.length }
  }
  const nothing = { submitted: 0, scores: 0 }
  const all = { hidden: null, submitted: 1, scores: 1 }
  expect(await seen(staff)).toEqual(all)
  expect(await seen(both)).toEqual({ hidden: 'own-first', ...nothing })
  await save(both, application)
  expect(await seen(both)).toEqual({ hidden: null, submitted: 2, scores: 2 })
  await declare(both, application)
  expect(await seen(both)).toEqual({ hidden: 'conflict', ...nothing })
})

test('a CV is shown to a reviewer as long as they may open it: not once a rejection is told', async () => {
  const { academy, staff, reviewer, application } = await assigned()
  const cvShown = async () => (await see(reviewer, academy, application))?.application.cv
  const { fileId } = (await cvShown()) ?? {}
  expect(await cvToSee(db(), reviewer, fileId ?? '')).not.toBeNull()
  await transaction((tx) =>
    decideOutcomes(tx, staff, academy.id, [application.id], {
      ...{ outcome: 'declined', funding: 'no', reason: '' },
    }),
  )
  expect(await cvShown()).toMatchObject({ fileId })
  await transaction((tx) => releaseOutcomes(tx, staff, academy.id))
  expect(await cvToSee(db(), reviewer, fileId ?? '')).toBeNull()
  expect(await cvShown()).toBeNull()
})

test('whoever does no research has priority by where they live', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const one = await addApplicant(academy, { category: 'decision-maker', residence: 'KE' })
  await assign(staff, academy, [one, reviewer])
  expect((await see(reviewer, academy, one))?.application.priority).toBe(true)
})
