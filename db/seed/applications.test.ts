import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { applications, cvs } from '@/db/schema/applications'
import { drafts, people, roles } from '@/db/schema/people'
import { auditLog, outbox } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { seedDemoApplications } from './applications'
import { seedDemoPeople } from './demo'
import { demoApplicant, demoReviewers } from './facts/demo-people'
import { seedRealFacts } from './real-facts'

const folder = mkdtempSync(join(tmpdir(), 'seeded-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const seed = () =>
  seedDemoApplications(async (content) => {
    const fileId = crypto.randomUUID()
    await writeFile(join(folder, fileId), content)
    return fileId
  })

const seeded = () =>
  db()
    .select({
      reference: registrations.reference,
      status: registrations.status,
      email: people.email,
      title: applications.title,
      fileId: cvs.fileId,
      bytes: cvs.bytes,
    })
    .from(applications)
    .innerJoin(registrations, eq(registrations.id, applications.registrationId))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(cvs, eq(cvs.personId, people.id))
    .orderBy(asc(registrations.reference))

const due = () =>
  db()
    .select({ to: outbox.to, kind: outbox.kind })
    .from(outbox)
    .where(isNotNull(outbox.nextAttemptAt))

let dueBefore = 0
beforeAll(async () => {
  await seedRealFacts()
  await seedDemoPeople()
  dueBefore = (await due()).length
  await seed()
}, 120_000)

test('three hundred have applied for the academy, each with a reference and an entry in the log', async () => {
  const all = await seeded()
  expect(all).toHaveLength(300)
  for (const { reference, status } of all) {
    expect(reference).toMatch(/^UME-/)
    expect(status).toBe('received')
  }
  expect(all.map(({ email }) => email)).toContain(demoApplicant.email)
  const entries = await db().select().from(auditLog).where(eq(auditLog.act, 'application-sent'))
  expect(entries).toHaveLength(300)
  expect(await db().select().from(drafts)).toEqual([])
})

test('every researcher has a CV of one page in the storage, and nobody else has', async () => {
  for (const { title, fileId, bytes } of await seeded()) {
    expect(fileId !== null).toBe(title !== '')
    if (!fileId) continue
    expect(existsSync(join(folder, fileId))).toBe(true)
    const file = readFileSync(join(folder, fileId))
    expect(file).toHaveLength(bytes ?? 0)
    const text = file.toString('latin1')
    expect(text).toMatch(/^%PDF-1\.4\n[\s\S]*\/Count 1 [\s\S]*%%EOF\n$/)
    const [, table = ''] = text.match(/startxref\n(\d+)\n/) ?? []
    expect(text.slice(Number(table))).toMatch(/^xref\n/)
  }
})

test('of their mails only that to the demo’s applicant is still to be sent', async () => {
  const letters = (await due()).filter(({ kind }) => kind === 'application-received')
  expect(letters.map(({ to }) => to)).toEqual([demoApplicant.email])
  expect(await due()).toHaveLength(dueBefore + 1)
})

test('the academy has its reviewers', async () => {
  const reviewers = await db()
    .select({ email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(eq(roles.role, 'reviewer'))
  expect(reviewers.map(({ email }) => email).toSorted()).toEqual(
    demoReviewers.map(({ email }) => email).toSorted(),
  )
})

test('seeding once more changes nothing', async () => {
  const before = [await seeded(), await db().select().from(outbox), await db().select().from(roles)]
  await seed()
  expect([
    await seeded(),
    await db().select().from(outbox),
    await db().select().from(roles),
  ]).toEqual(before)
})
