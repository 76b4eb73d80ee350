import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { applications, cvs } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { academy } from '@/db/seed/facts/academy'
import { type Category, isResearcher } from '@/domain/application/answers'
import type { ApplicationStep } from '@/domain/application/form'
import { saveApplication } from '@/domain/application/save-application'
import { sendApplication } from '@/domain/application/send-application'
import { now } from '@/domain/clock'
import { addEvent } from '@/domain/event/add-event'
import type { EventFacts } from '@/domain/event/facts'
import { eventBySlug } from '@/domain/event/published'
import type { Typed } from '@/domain/form'
import type { Person } from '@/domain/people/person'

let added = 0

/** An academy like the real one but for `changes`. */
export async function addAcademy(changes: Partial<EventFacts> = {}) {
  const number = ++added
  const letter = (n: number) => String.fromCharCode(65 + (n % 26))
  const referencePrefix = `U${letter(Math.floor(number / 26))}${letter(number)}`
  const facts = { ...academy, slug: `academy-${number}`, referencePrefix, ...changes }
  const id = await transaction((tx) => addEvent(tx, facts))
  if (!id) throw new Error(`there is a ${facts.slug} already`)
  return { ...facts, id }
}

export type Applying = {
  category?: Category
  attendance?: 'week' | 'labs'
  stream?: string
  residence?: string
  fundingRequested?: 'yes' | 'no'
}

/** Every question answered, page by page, as it would be typed. */
export function typedApplication(it: Applying = {}): Partial<Record<ApplicationStep, Typed>> {
  const { category = 'phd-student', attendance = 'week', residence = 'KE' } = it
  return {
    category: { category, attendance },
    applicant: {
      givenNames: 'Wanjiru',
      familyName: 'Öberg',
      affiliation: 'University of Nairobi',
      residence,
      gender: 'woman',
    },
    stream: { stream: it.stream ?? academy.themes[0]?.code },
    ...(isResearcher(category) && {
      research: {
        researchCountries: [residence],
        title: 'Who is heard when the budget is made?',
        abstract: 'Hearings in two counties, and what became of what was said there.',
      },
    }),
    motivation: {
      motivation: 'To learn how others have done it.',
      fundingRequested: it.fundingRequested ?? 'yes',
    },
  }
}

/** Applies for an academy, CV and all. Returns the registration's id and reference. */
export async function apply(applicant: Person, slug: string, it: Applying = {}) {
  const typed = typedApplication(it)
  await transaction(async (tx) => {
    for (const [step, answers] of Object.entries(typed))
      await saveApplication(tx, applicant, slug, step as ApplicationStep, answers)
  })
  if (typed.research) await addCv(applicant, slug)
  const { reference } = await transaction((tx) =>
    sendApplication(tx, applicant, slug, { locale: 'en', privacyVersion: '2019-03-01' }),
  )
  const [row] = await db()
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .where(eq(registrations.reference, reference))
  if (!row) throw new Error(`no application ${reference}`)
  return { id: row.id, reference }
}

/** Notes a CV without a file behind it. */
export async function addCv(applicant: Person, slug: string) {
  const eventId = await idOfEvent(slug)
  const file = { fileId: crypto.randomUUID(), name: 'cv.pdf', bytes: 1000, pages: 1 }
  await transaction((tx) =>
    tx
      .insert(cvs)
      .values({ eventId, personId: applicant.id, ...file, uploadedAt: now() })
      .onConflictDoNothing(),
  )
}

async function idOfEvent(slug: string) {
  const event = await eventBySlug(db(), slug)
  if (!event) throw new Error(`no event ${slug}`)
  return event.id
}
