import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { cvs, reviews } from '@/db/schema/applications'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { addAcademy, addCv, apply, typedApplication } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addConference } from '@/test/conference'
import { addPerson, addStaff } from '@/test/people'
import { now } from '../clock'
import type { Person } from '../people/person'
import { eraseWhatIsOver } from '../privacy/erase-what-is-over'
import { NotFound, type RefusalCode } from '../refusal'
import type { Category } from './answers'
import { cvToSee } from './cv-to-see'
import { keepCv } from './keep-cv'
import { noteFileSeen } from './note-file-seen'
import { saveApplication } from './save-application'
import { unneededFiles } from './unneeded-files'

const file = (name = 'cv.pdf') => ({ fileId: crypto.randomUUID(), name, bytes: 1234, pages: 2 })
const keep = (person: Person, slug: string, it = file()) =>
  transaction((tx) => keepCv(tx, person, slug, it))
const applyAs = (person: Person, slug: string, category: Category) =>
  transaction((tx) =>
    saveApplication(tx, person, slug, 'category', { category, attendance: 'week' }),
  )
const cvOf = async ({ id }: Person) => {
  const [cv] = await db().select().from(cvs).where(eq(cvs.personId, id))
  return cv
}

const refuses = (code: RefusalCode, attempt: Promise<unknown>) =>
  expect(attempt).rejects.toMatchObject({ code })

test('a new CV takes the place of the older one, whose file is needed no more', async () => {
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  const [first, second] = [file('one.pdf'), file('two.pdf')]
  await applyAs(person, slug, 'postdoc')
  await keep(person, slug, first)
  await keep(person, slug, second)
  expect(await cvOf(person)).toMatchObject(second)
  expect(await unneededFiles(db(), [first.fileId, second.fileId])).toEqual([first.fileId])
})

test('a CV is taken only of those who apply as researchers', async () => {
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  await expect(keep(person, slug)).rejects.toThrow(NotFound)
  await applyAs(person, slug, 'decision-maker')
  await expect(keep(person, slug)).rejects.toThrow(NotFound)
  expect(await cvOf(person)).toBeUndefined()
  await applyAs(person, slug, 'postdoc')
  await keep(person, slug)
  expect(await cvOf(person)).toBeDefined()
})

test('the CV of an application that was sent can be replaced, and the log says so', async () => {
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  const { id } = await apply(person, slug)
  const it = file()
  await keep(person, slug, it)
  expect(await cvOf(person)).toMatchObject(it)
  const entries = await db().select().from(auditLog).where(eq(auditLog.registrationId, id))
  expect(entries.map(({ act }) => act)).toEqual(['application-sent', 'application-changed'])
})

test('before the window and after it no CV is taken; what was begun in time goes on in the grace', async () => {
  const { slug } = await addAcademy()
  const [late, inTime] = [await addPerson(), await addPerson()]
  moveClockTo('2019-02-01T08:59:59+01:00')
  await refuses('registration-is-not-open-yet', keep(late, slug))
  moveClockTo('2019-03-31T23:59:00+02:00')
  const { category } = typedApplication()
  await transaction((tx) => saveApplication(tx, inTime, slug, 'category', category ?? {}))
  moveClockTo('2019-04-01T00:10:00+02:00')
  await refuses('registration-is-closed', keep(late, slug))
  await keep(inTime, slug)
  moveClockTo('2019-04-01T00:15:00+02:00')
  await refuses('registration-is-closed', keep(inTime, slug))
})

test('a conference takes no CV, nor does an event that is not there', async () => {
  const person = await addPerson()
  const { slug } = await addConference()
  await expect(keep(person, slug)).rejects.toThrow(NotFound)
  await expect(keep(person, 'no-such-event')).rejects.toThrow(NotFound)
})

const as = (person: Person, ...roles: Person['roles']): Person => ({ ...person, roles })

async function assign(registrationId: string, reviewer: Person, conflictAt: Date | null = null) {
  await transaction((tx) =>
    tx.insert(reviews).values({
      registrationId,
      reviewerId: reviewer.id,
      assignedBy: reviewer.id,
      assignedAt: now(),
      conflictAt,
      updatedAt: now(),
    }),
  )
}

test('a CV is seen by its applicant, by staff and by whoever reviews it, and by nobody else', async () => {
  const [academy, another] = [await addAcademy(), await addAcademy()]
  const [applicant, other] = [await addPerson(), await addPerson()]
  const { id } = await apply(applicant, academy.slug)
  const theirs = await apply(other, academy.slug)
  const reviewer = { role: 'reviewer' as const, eventId: academy.id }
  const elsewhere = { role: 'reviewer' as const, eventId: another.id }
  const [assigned, partial, idle, busy, former, foreign] = [
    await addPerson(),
    await addPerson(),
    await addPerson(),
    await addPerson(),
    await addPerson(),
    await addPerson(),
  ]
  await assign(id, assigned)
  await assign(id, partial, now())
  await assign(theirs.id, busy)
  await assign(id, former)
  await assign(id, foreign)
  const fileId = (await cvOf(applicant))?.fileId ?? ''
  const sees = async (who: Person) => (await cvToSee(db(), who, fileId)) !== null

  expect(await sees(applicant)).toBe(true)
  expect(await sees(await addStaff())).toBe(true)
  expect(await sees(as(assigned, reviewer))).toBe(true)

  expect(await sees(other)).toBe(false)
  expect(await sees(as(partial, reviewer))).toBe(false)
  expect(await sees(as(idle, reviewer))).toBe(false)
  expect(await sees(as(busy, reviewer))).toBe(false)
  expect(await sees(former)).toBe(false)
  expect(await sees(as(foreign, elsewhere))).toBe(false)
  for (const role of ['event-coordinator', 'visa-officer'] as const)
    expect(await sees(as(idle, { role, eventId: academy.id }))).toBe(false)
  expect(await cvToSee(db(), await addStaff(), crypto.randomUUID())).toBeNull()
})

test('of an application that is withdrawn, reviewers see the CV no more', async () => {
  const [{ id: eventId, slug }, applicant, reviewer] = [
    await addAcademy(),
    await addPerson(),
    await addPerson(),
  ]
  const { id } = await apply(applicant, slug)
  await assign(id, reviewer)
  await transaction((tx) =>
    tx.update(registrations).set({ status: 'cancelled' }).where(eq(registrations.id, id)),
  )
  const fileId = (await cvOf(applicant))?.fileId ?? ''
  expect(await cvToSee(db(), as(reviewer, { role: 'reviewer', eventId }), fileId)).toBeNull()
  expect(await cvToSee(db(), applicant, fileId)).not.toBeNull()
})

test('once an outcome has been told, the CV stays as it is', async () => {
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  const { id } = await apply(person, slug)
  await transaction((tx) =>
    tx.update(registrations).set({ status: 'approved' }).where(eq(registrations.id, id)),
  )
  await refuses('outcome-is-told', keep(person, slug))
})

test('that somebody opened a CV stands in the log', async () => {
  const [applicant, staff, { slug }] = [await addPerson(), await addStaff(), await addAcademy()]
  const { id } = await apply(applicant, slug)
  const cv = await cvToSee(db(), staff, (await cvOf(applicant))?.fileId ?? '')
  if (cv) await transaction((tx) => noteFileSeen(tx, staff, cv))
  const entries = await db().select().from(auditLog).where(eq(auditLog.registrationId, id))
  const seen = entries.filter(({ act }) => act === 'file-seen')
  expect(seen.map(({ actorId }) => actorId)).toEqual([staff.id])
})

test('CVs are kept for 14 days after the academy, and no day longer', async () => {
  const [person, { slug }] = [await addPerson(), await addAcademy()]
  await apply(person, slug)
  moveClockTo('2019-06-28T23:59:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await cvOf(person)).toBeDefined()
  moveClockTo('2019-06-29T00:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await cvOf(person)).toBeUndefined()
})

test('the CV of somebody who never sent the application is kept for 90 days', async () => {
  const far = { startsOn: '2019-09-10', endsOn: '2019-09-14' }
  const [sender, idler, { slug }] = [await addPerson(), await addPerson(), await addAcademy(far)]
  await apply(sender, slug)
  await addCv(idler, slug)
  moveClockTo('2019-06-23T08:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await cvOf(idler)).toBeDefined()
  moveClockTo('2019-06-23T11:00:00+02:00')
  await transaction(eraseWhatIsOver)
  expect(await cvOf(idler)).toBeUndefined()
  expect(await cvOf(sender)).toBeDefined()
})
