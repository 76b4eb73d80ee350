import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditLog } from '@/db/schema/records'
import { addConference } from '@/test/conference'
import { edit, eventNow, openSection, sendSection, wouldDo } from '@/test/edit-event'
import { addStaff } from '@/test/people'
import { addApplicant, addReviewer, assign, openAcademy, reviewsOf, save } from '@/test/reviewing'
import { sectionsOf } from '../event/settings'

const gone = (row: number) => ({ [`criterionSv${row}`]: '', [`criterionEn${row}`]: '' })
const added = {
  criterionSv4: 'Djärvhet',
  criterionEn4: 'Boldness',
  criterionScale4: '10',
  criterionWeight4: '3',
}

/** An academy with one application that one reviewer has, and another one that nobody has. */
async function oneReview() {
  const { academy, staff } = await openAcademy()
  const reviewer = await addReviewer(academy, staff)
  const one = await addApplicant(academy)
  await assign(staff, academy, [one, reviewer])
  return { academy, staff, reviewer, one }
}

test('criteria and targets stand as they are when they are sent as they were opened, and belong to academies alone', async () => {
  const { academy, staff } = await openAcademy()
  for (const name of ['criteria', 'targets'] as const)
    await sendSection(staff, name, await openSection(academy.id, name))
  expect((await eventNow(academy.id)).version).toBe(1)
  const { id } = await addConference()
  expect(sectionsOf(await eventNow(id))).not.toContain('criteria')
  expect(sectionsOf(await eventNow(id))).not.toContain('targets')
})

test('as long as nobody has scored, criteria come, go and get another scale; each keeps its code', async () => {
  const { academy, staff } = await oneReview()
  await edit(staff, academy.id, 'criteria', {
    ...gone(1),
    ...{ criterionEn2: 'Clarity', criterionScale2: '7' },
    ...added,
  })
  expect((await eventNow(academy.id)).criteria).toMatchObject([
    { code: 'quality', label: { sv: 'Kvalitet', en: 'Clarity' }, scale: 7, weight: 2 },
    { code: 'contribution', scale: 5 },
    { code: 'boldness', label: { sv: 'Djärvhet', en: 'Boldness' }, scale: 10, weight: 3 },
  ])
  const [entry] = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, academy.id), eq(auditLog.act, 'event-changed')))
  expect(entry).toMatchObject({
    actorId: staff.id,
    before: { criterionEn1: 'Relevance to the theme', criterionWeight3: '1' },
  })
})

test('what somebody has scored, if only in a draft, stays with its scale, and the refusal names it', async () => {
  const { academy, staff, reviewer, one } = await oneReview()
  await save(reviewer, one, { submit: false, scores: { quality: 5 }, recommendation: null })
  const refused = {
    code: 'criterion-is-scored',
    details: { nameSv: 'Kvalitet', nameEn: 'Quality', count: 1 },
  }
  for (const changes of [gone(2), { criterionScale2: '4' }])
    await expect(edit(staff, academy.id, 'criteria', changes)).rejects.toMatchObject(refused)
  await edit(staff, academy.id, 'criteria', gone(1))
  const { criteria } = await eventNow(academy.id)
  expect(criteria.map(({ code }) => code)).toEqual(['quality', 'contribution'])
})

test('another weight gives submitted reviews another total, once staff have agreed to that', async () => {
  const { academy, staff, reviewer, one } = await oneReview()
  await save(reviewer, one)
  const renamed = { criterionSv1: 'Passar temat', criterionEn1: 'Fits the theme' }
  const typed = {
    ...(await openSection(academy.id, 'criteria')),
    ...renamed,
    criterionWeight1: '8',
  }
  expect(await wouldDo(staff, 'criteria', typed)).toEqual([{ kind: 'totals-change', count: 1 }])
  const [{ total: before } = { total: 0 }] = await reviewsOf(one)
  await edit(staff, academy.id, 'criteria', { ...renamed, criterionWeight1: '8' })
  const [after] = await reviewsOf(one)
  expect(after?.total).toBe(Math.round((10_000 * (8 * 0.75 + 2 * 1 + 1 * 0.5)) / 11))
  expect(after?.total).not.toBe(before)
  expect(after?.scores).toEqual({ relevance: 4, quality: 5, contribution: 3 })
  await edit(staff, academy.id, 'criteria', { criterionEn1: 'Fits' })
})

test('a new criterion counts in a submitted review only once it is scored there', async () => {
  const { academy, staff, reviewer, one } = await oneReview()
  await save(reviewer, one)
  const [before] = await reviewsOf(one)
  const typed = { ...(await openSection(academy.id, 'criteria')), ...added }
  expect(await wouldDo(staff, 'criteria', typed)).toEqual([{ kind: 'scores-missing', count: 1 }])
  await edit(staff, academy.id, 'criteria', added)
  expect((await reviewsOf(one))[0]?.total).toBe(before?.total)
  await edit(staff, academy.id, 'criteria', gone(4))
  await edit(staff, academy.id, 'criteria', added)
  const scores = { relevance: 4, quality: 5, contribution: 3, boldness: 1 }
  await save(reviewer, one, { scores })
  expect((await reviewsOf(one))[0]?.total).toBeLessThan(before?.total ?? 0)
})

test('whoever scores at the same moment as a criterion is taken away: one of the two comes too late', async () => {
  for (let round = 0; round < 5; round++) {
    const { academy, staff, reviewer, one } = await oneReview()
    await Promise.allSettled([
      edit(staff, academy.id, 'criteria', gone(2)),
      save(reviewer, one, { submit: false }),
    ])
    const known = (await eventNow(academy.id)).criteria.map(({ code }) => code)
    const [review] = await reviewsOf(one)
    for (const code of Object.keys(review?.scores ?? {})) expect(known).toContain(code)
  }
})

test('targets are changed, added and taken away, and tell nobody anything', async () => {
  const { academy, staff } = await openAcademy()
  await edit(staff, academy.id, 'targets', {
    targetCount1: '40',
    targetCategories1: ['phd-student', 'postdoc'],
    ...{ targetSv2: '', targetEn2: '' },
    ...{ targetSv5: 'Beslutsfattare', targetEn5: 'Decision-makers', targetAttendance5: 'labs' },
    ...{ targetCategories5: ['decision-maker'], targetCount5: '5' },
  })
  const { targets } = await eventNow(academy.id)
  expect(targets.map(({ code, count }) => [code, count])).toEqual([
    ['laureates', 40],
    ['uclg', 3],
    ['labs', 25],
    ['decision-makers', 5],
  ])
  expect(targets[0]?.categories).toEqual(['phd-student', 'postdoc'])
})

test('a row that is begun is finished: names in both languages, and numbers that are some', async () => {
  const { academy } = await openAcademy()
  const staff = await addStaff()
  const problems = (name: 'criteria' | 'targets', changes: Record<string, string>) =>
    edit(staff, academy.id, name, changes).catch((error) =>
      (error.issues as { path: string[]; message: string }[]).map(({ path, message }) => [
        path[0],
        message,
      ]),
    )
  expect(await problems('criteria', { criterionEn1: '', criterionScale2: '11' })).toEqual([
    ['criterionEn1', 'criterionName.missing'],
    ['criterionScale2', 'criterionScale.unlike'],
  ])
  expect(await problems('criteria', { criterionSv4: 'Ny', criterionEn4: 'New' })).toEqual([
    ['criterionScale4', 'criterionScale.unlike'],
    ['criterionWeight4', 'criterionWeight.unlike'],
  ])
  expect(
    await problems('targets', { targetSv5: 'Ny', targetEn5: 'New', targetCount5: '1.5' }),
  ).toEqual([
    ['targetAttendance5', 'attendance.choose'],
    ['targetCount5', 'targetCount.unlike'],
  ])
})
