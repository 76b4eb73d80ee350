import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '@/db/client'
import { applications, cvs, seats } from '@/db/schema/applications'
import { drafts } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { addAcademy, apply, typedApplication } from '@/test/academy'
import { moveClockTo } from '@/test/clock'
import { addPerson } from '@/test/people'
import type { ApplicationStep } from './form'
import { researchForm } from './form'
import { firstUnansweredOf, openApplication, pagesOf } from './open-application'
import { saveApplication } from './save-application'
import { sendApplication } from './send-application'
import { countWords } from './words'

beforeEach(() => moveClockTo('2019-03-25T09:00:00+01:00'))

const send = (person: { id: string; email: string }, slug: string) =>
  transaction((tx) => sendApplication(tx, person, slug, { locale: 'en', privacyVersion: '1' }))
const save = (
  person: { id: string },
  slug: string,
  step: ApplicationStep,
  typed: Record<string, string | string[]>,
) => transaction((tx) => saveApplication(tx, person, slug, step, typed))

test('an application is a registration with a reference, a log entry and a copy by mail', async () => {
  const { slug, id } = await addAcademy()
  const person = await addPerson()
  const sent = await apply(person, slug)
  expect(sent.reference).toMatch(/^U[A-Z]{2}-/)
  expect(await actsOn(sent.id)).toEqual(['application-sent'])
  const [letter] = await lettersOf(sent.id)
  expect(letter?.mail).toMatchObject({ kind: 'application-received', again: false, eventId: id })
  expect(JSON.stringify(letter?.mail)).toContain('Hearings in two counties')
  expect(await db().select().from(drafts).where(eq(drafts.personId, person.id))).toEqual([])
})

test('decision-makers and civil servants are asked for no abstract and no CV', async () => {
  const { slug } = await addAcademy()
  const person = await addPerson()
  await save(person, slug, 'category', { category: 'decision-maker', attendance: 'labs' })
  const open = await opened(person, slug)
  expect(pagesOf(open)).toEqual(['category', 'applicant', 'stream', 'motivation'])
  const { id } = await apply(await addPerson(), slug, { category: 'civil-servant' })
  const [stored] = await db().select().from(applications).where(eq(applications.registrationId, id))
  expect(stored).toMatchObject({ title: '', abstract: '', researchCountries: [] })
})

test('one applies only for days that there are seats for', async () => {
  const { slug } = await addAcademy({ seats: { week: 60, labs: 0 } })
  const person = await addPerson()
  expect((await opened(person, slug)).attendances).toEqual(['week'])
  await expect(
    save(person, slug, 'category', { category: 'postdoc', attendance: 'labs' }),
  ).rejects.toMatchObject({ fields: { attendance: 'attendance.choose' } })
  await save(person, slug, 'category', { category: 'postdoc', attendance: 'week' })
})

test('whoever has chosen days that there are no seats for any more cannot send that', async () => {
  const { slug, id } = await addAcademy()
  const person = await addPerson()
  for (const [step, typed] of Object.entries(
    typedApplication({ category: 'civil-servant', attendance: 'labs' }),
  ))
    await save(person, slug, step as ApplicationStep, typed as Record<string, string>)
  await transaction((tx) =>
    tx
      .update(seats)
      .set({ capacity: 0 })
      .where(and(eq(seats.eventId, id), eq(seats.attendance, 'labs'))),
  )
  await expect(send(person, slug)).rejects.toMatchObject({
    fields: { attendance: 'attendance.choose' },
  })
})

test('a researcher without a CV is led to it and cannot send', async () => {
  const { slug } = await addAcademy()
  const person = await addPerson()
  for (const [step, typed] of Object.entries(typedApplication()))
    await save(person, slug, step as ApplicationStep, typed as Record<string, string>)
  expect(firstUnansweredOf(await opened(person, slug))).toBe('cv')
  await expect(send(person, slug)).rejects.toMatchObject({ fields: { form: 'answers.incomplete' } })
})

test('until the window closes what was sent can be changed, and only what is sent anew counts', async () => {
  const { slug } = await addAcademy()
  const person = await addPerson()
  const { id, reference } = await apply(person, slug)
  await save(person, slug, 'stream', { stream: 'sustainable-cities' }).catch(() => {})
  await save(person, slug, 'motivation', { motivation: 'Changed.', fundingRequested: 'no' })
  const stored = () => db().select().from(applications).where(eq(applications.registrationId, id))
  expect((await stored())[0]?.motivation).not.toBe('Changed.')
  expect(await send(person, slug)).toEqual({ reference })
  expect((await stored())[0]).toMatchObject({ motivation: 'Changed.', fundingRequested: false })
  expect(await actsOn(id)).toEqual(['application-sent', 'application-changed'])
  expect((await lettersOf(id)).map(({ mail }) => 'again' in mail && mail.again)).toEqual([
    false,
    true,
  ])
  await expect(send(person, slug)).rejects.toThrow('already-registered')
})

test('somebody who applies as a decision-maker after all leaves no abstract and no CV behind', async () => {
  const { slug } = await addAcademy()
  const person = await addPerson()
  const { id } = await apply(person, slug)
  await save(person, slug, 'category', { category: 'decision-maker', attendance: 'week' })
  await send(person, slug)
  const [stored] = await db().select().from(applications).where(eq(applications.registrationId, id))
  expect(stored).toMatchObject({ title: '', abstract: '' })
  expect(await db().select().from(cvs).where(eq(cvs.personId, person.id))).toEqual([])
})

test('one person has one application, however often they press at once', async () => {
  const { slug } = await addAcademy()
  const person = await addPerson()
  const { reference } = await apply(person, slug)
  await save(person, slug, 'motivation', { motivation: 'Again.', fundingRequested: 'yes' })
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => send(person, slug)))
  const sent = all.filter((one) => one.status === 'fulfilled')
  expect(sent.map((one) => one.value)).toEqual([{ reference }])
})

test('closed is closed to the second, in Stockholm', async () => {
  const { slug } = await addAcademy({ graceMinutes: 0 })
  const person = await addPerson()
  moveClockTo('2019-03-31T23:59:59.500+02:00')
  await save(person, slug, 'category', { category: 'phd-student', attendance: 'week' })
  moveClockTo('2019-04-01T00:00:00+02:00')
  await expect(
    save(person, slug, 'category', { category: 'postdoc', attendance: 'week' }),
  ).rejects.toThrow('registration-is-closed')
  moveClockTo('2019-02-01T08:59:59+01:00')
  await expect(
    save(person, slug, 'category', { category: 'postdoc', attendance: 'week' }),
  ).rejects.toThrow('registration-is-not-open-yet')
})

test('begun before and sent within the grace time counts; begun after does not, nor sent too late', async () => {
  const { slug } = await addAcademy({ graceMinutes: 15 })
  const [inTime, tooLate, late] = [await addPerson(), await addPerson(), await addPerson()]
  const answers = typedApplication({ category: 'civil-servant' })
  const all = async (person: { id: string }, steps: ApplicationStep[]) => {
    for (const step of steps)
      await save(person, slug, step, answers[step] as Record<string, string>)
  }
  moveClockTo('2019-03-31T23:59:50+02:00')
  await all(inTime, ['category', 'applicant'])
  await all(tooLate, ['category', 'applicant', 'stream', 'motivation'])
  moveClockTo('2019-04-01T00:14:59+02:00')
  await all(inTime, ['stream', 'motivation'])
  await expect(all(late, ['category'])).rejects.toThrow('registration-is-closed')
  expect(await send(inTime, slug)).toMatchObject({ reference: expect.any(String) })
  // The window is closed: the copy does not say that anything can be changed.
  const [copy] = await db().select().from(outbox).where(eq(outbox.to, inTime.email))
  expect(copy?.mail).toMatchObject({ kind: 'application-received', closed: true })
  moveClockTo('2019-04-01T00:15:00+02:00')
  await expect(send(tooLate, slug)).rejects.toThrow('registration-is-closed')
})

const scripts = {
  Latin: 'word',
  'Latin with marks': 'överenskommelse',
  Cyrillic: 'громада',
  Arabic: 'مجتمع',
  Ethiopic: 'ማህበረሰብ',
  Devanagari: 'समुदाय',
  'with hyphens': 'state-of-the-art',
}
test.each(Object.entries(scripts))('300 words are an abstract, 301 are too many: %s', (_, word) => {
  const abstract = (count: number) => Array.from({ length: count }, () => word).join(' ')
  const problem = (count: number) =>
    researchForm
      .safeParse({ researchCountries: ['KE'], title: 'A title', abstract: abstract(count) })
      .error?.issues.map(({ message }) => message)
  expect(problem(299)).toBeUndefined()
  expect(problem(300)).toBeUndefined()
  expect(problem(301)).toEqual(['too-many-words:300'])
})

test('words are counted as a person would', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  one – two — three\n\nfour ')).toBe(4)
  expect(countWords('and/or, e.g. “this”')).toBe(3)
  expect(countWords('地方民主')).toBeGreaterThan(1)
  expect(countWords('ประชาธิปไตยท้องถิ่น')).toBeGreaterThan(1)
  expect(countWords('… – —')).toBe(0)
})

async function opened(person: { id: string }, slug: string) {
  const open = await openApplication(db(), person, slug)
  if (!open) throw new Error('nothing to open')
  return open
}
const actsOn = async (id: string) =>
  (
    await db().select().from(auditLog).where(eq(auditLog.registrationId, id)).orderBy(auditLog.id)
  ).map(({ act }) => act)
const lettersOf = (id: string) =>
  db().select().from(outbox).where(eq(outbox.registrationId, id)).orderBy(outbox.id)
