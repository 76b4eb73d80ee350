import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { cvs } from '@/db/schema/applications'
import { giveRole } from '@/domain/people/give-role'
import type { Person } from '@/domain/people/person'
import { eraseWhatIsOver } from '@/domain/privacy/erase-what-is-over'
import { assignReviews } from '@/domain/review/assign-reviews'
import { declareConflict } from '@/domain/review/declare-conflict'
import { addAcademy, addCv, apply } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPerson, addStaff } from '@/test/people'
import { cvToSee } from './cv-to-see'
import { keepCv } from './keep-cv'
import { unneededFiles } from './unneeded-files'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

test('a CV is seen by its owner, staff and who reviews it, and by nobody else', async () => {
  const academy = await addAcademy()
  const [owner, other, staff] = [await addPerson(), await addPerson(), await addStaff()]
  const { id } = await apply(owner, academy.slug)
  await apply(other, academy.slug)
  const reviewer = await addReviewer(academy.id)
  const unassigned = await addReviewer(academy.id)
  await transaction((tx) =>
    assignReviews(tx, staff, academy.id, [{ registrationId: id, reviewerId: reviewer.id }]),
  )
  const fileId = await fileOf(owner)
  const sees = async (person: Person) => (await cvToSee(db(), person, fileId)) !== null
  const everybody = [owner, staff, reviewer, other, unassigned, await addPerson()]
  expect(await Promise.all(everybody.map(sees))).toEqual([true, true, true, false, false, false])
  await transaction((tx) => declareConflict(tx, reviewer, id))
  expect(await sees(reviewer)).toBe(false)
  expect(await cvToSee(db(), staff, crypto.randomUUID())).toBeNull()
})

test('a new CV takes the place of the older one, whose file is needed no more', async () => {
  const academy = await addAcademy()
  const owner = await addPerson()
  await apply(owner, academy.slug)
  const older = await fileOf(owner)
  const file = { fileId: crypto.randomUUID(), name: 'new.pdf', bytes: 10, pages: 2 }
  await transaction((tx) => keepCv(tx, owner, academy.slug, file))
  expect(await fileOf(owner)).toBe(file.fileId)
  expect(await unneededFiles(db(), [older, file.fileId])).toEqual([older])
})

test('once the window is closed no CV is taken', async () => {
  const academy = await addAcademy({ graceMinutes: 0 })
  const owner = await addPerson()
  await apply(owner, academy.slug)
  moveClockTo('2019-04-01T00:00:00+02:00')
  const file = { fileId: crypto.randomUUID(), name: 'new.pdf', bytes: 10, pages: 2 }
  await expect(transaction((tx) => keepCv(tx, owner, academy.slug, file))).rejects.toThrow(
    'registration-is-closed',
  )
})

async function addReviewer(eventId: string): Promise<Person> {
  const person = await addPerson()
  await transaction((tx) => giveRole(tx, person.id, { role: 'reviewer', eventId }, null))
  return { ...person, roles: [{ role: 'reviewer', eventId }] }
}

async function fileOf({ id }: Person) {
  const [cv] = await db().select().from(cvs).where(eq(cvs.personId, id))
  if (!cv) throw new Error('no CV')
  return cv.fileId
}

test('CVs go two weeks after the academy, and those of applications never sent after ninety days', async () => {
  const academy = await addAcademy()
  const [sent, neverSent] = [await addPerson(), await addPerson()]
  await apply(sent, academy.slug)
  await addCv(neverSent, academy.slug)
  const kept = async () =>
    (await db().select().from(cvs).where(eq(cvs.eventId, academy.id))).map((cv) => cv.personId)
  moveClockTo('2019-06-24T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await kept()).toEqual([sent.id])
  moveClockTo('2019-06-29T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await kept()).toEqual([])
})
