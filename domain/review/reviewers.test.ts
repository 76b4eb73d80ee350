import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { roles } from '@/db/schema/people'
import { addPerson } from '@/test/people'
import {
  addApplicant,
  addReviewer,
  assign,
  lettersTo,
  logOf,
  openAcademy,
  reviewsOf,
  save,
} from '@/test/reviewing'
import { assignments } from './assignments'
import { declareConflict } from './declare-conflict'
import { endReviewer } from './end-reviewer'
import { reviewedBy } from './my-reviews'
import { nameReviewer } from './name-reviewer'

test('a reviewer who is named twice, even at once, is named once and told once', async () => {
  const { academy, staff } = await openAcademy()
  const { email } = await addPerson()
  await Promise.all(
    Array.from({ length: 5 }, () =>
      transaction((tx) => nameReviewer(tx, staff, academy, ` ${email.toUpperCase()}`, 'sv')),
    ),
  )
  expect(await lettersTo({ email }, 'reviewer-named')).toMatchObject([
    { locale: 'en', mail: { path: '/review', eventId: academy.id } },
  ])
  expect((await logOf(academy, 'eventId')).map(({ act }) => act)).toEqual([
    'role-given',
    'reviewer-named',
  ])
})

test('whoever is named before anybody has met them is written to in the language that was chosen', async () => {
  const { academy, staff } = await openAcademy()
  const email = `granskare-${academy.slug}@test.example`
  const { id } = await transaction((tx) => nameReviewer(tx, staff, academy, email, 'sv'))
  expect(await lettersTo({ email }, 'reviewer-named')).toMatchObject([{ locale: 'sv' }])
  expect(await db().select().from(roles).where(eq(roles.personId, id))).toMatchObject([
    { role: 'reviewer', eventId: academy.id },
  ])
})

test('a reviewer who ends has what was not submitted taken back; submitted reviews and conflicts stay', async () => {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const [done, drafted, fresh, torn] = [
    await addApplicant(academy),
    await addApplicant(academy),
    await addApplicant(academy),
    await addApplicant(academy),
  ]
  for (const one of [done, drafted, fresh, torn]) await assign(staff, academy, [one, reviewer])
  await save(reviewer, done)
  await save(reviewer, drafted, { submit: false })
  await transaction((tx) => declareConflict(tx, reviewer, torn.id))

  const told = await transaction((tx) => endReviewer(tx, staff, academy, reviewer.id))
  expect(told).toEqual({ email: reviewer.email, takenBack: 2 })
  expect(await reviewsOf(done)).toMatchObject([{ submittedAt: expect.any(Date) }])
  expect(await reviewsOf(torn)).toMatchObject([{ conflictAt: expect.any(Date) }])
  for (const one of [drafted, fresh]) expect(await reviewsOf(one)).toEqual([])
  expect((await assignments(db(), academy.id)).reviewers).toEqual([])
  expect((await logOf(fresh)).at(-1)).toMatchObject({
    act: 'review-taken-back',
    actorId: staff.id,
    before: { reviewerId: reviewer.id },
  })
  const log = await logOf(academy, 'eventId')
  expect(log.filter(({ act }) => act === 'role-ended')).toMatchObject([
    { before: { personId: reviewer.id, role: 'reviewer' } },
  ])
  await expect(transaction((tx) => endReviewer(tx, staff, academy, reviewer.id))).rejects.toThrow(
    'not found',
  )
})

test('a reviewer sees the events they review, with how far they have come, and no others', async () => {
  const { academy, staff } = await openAcademy()
  const other = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const [done, drafted, fresh] = [
    await addApplicant(academy),
    await addApplicant(academy),
    await addApplicant(academy),
  ]
  for (const one of [done, drafted, fresh]) await assign(staff, academy, [one, reviewer])
  await save(reviewer, done)
  await save(reviewer, drafted, { submit: false, scores: {}, recommendation: null })
  const mine = await reviewedBy(db(), reviewer)
  expect(mine).toMatchObject([
    { event: { slug: academy.slug }, progress: { assigned: 3, drafted: 1, submitted: 1 } },
  ])
  expect(mine.map(({ event }) => event.slug)).not.toContain(other.academy.slug)
})
