import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { reviews } from '@/db/schema/applications'
import { auditLog, outbox } from '@/db/schema/records'
import { decisions } from '@/db/schema/registrations'
import { now } from '@/domain/clock'
import type { Person } from '@/domain/people/person'
import { assignReviews, type Pair } from '@/domain/review/assign-reviews'
import { nameReviewer } from '@/domain/review/name-reviewer'
import { saveReview } from '@/domain/review/save-review'
import { type Applying, addAcademy, apply } from './academy'
import { moveClockTo } from './clock'
import { addPerson, addStaff } from './people'

export type Academy = Awaited<ReturnType<typeof addAcademy>>

/** An academy that takes applications just now, with somebody of the staff. */
export async function openAcademy() {
  moveClockTo('2019-03-25T09:00:00+01:00')
  return { academy: await addAcademy(), staff: await addStaff() }
}

/** Somebody new who reviews an academy. */
export async function addReviewer(
  academy: Academy,
  staff: Person,
  email?: string,
): Promise<Person> {
  const person = await addPerson(email)
  await transaction((tx) => nameReviewer(tx, staff, academy, person.email, 'en'))
  return { ...person, roles: [{ role: 'reviewer', eventId: academy.id }] }
}

/** Somebody new who has applied. */
export async function addApplicant({ slug }: Academy, it: Applying = {}) {
  const person = await addPerson()
  return { ...(await apply(person, slug, it)), person }
}

export const assign = (staff: Person, { id }: Academy, ...pairs: [{ id: string }, Person][]) =>
  transaction((tx) =>
    assignReviews(
      tx,
      staff,
      id,
      pairs.map(([one, by]): Pair => ({ registrationId: one.id, reviewerId: by.id })),
    ),
  )

export const wholeReview = {
  scores: { relevance: 4, quality: 5, contribution: 3 },
  recommendation: 'accept',
  comment: 'A question worth asking.',
} as const

export const save = (
  reviewer: Person,
  one: { id: string },
  {
    submit = true,
    ...changed
  }: Partial<Parameters<typeof saveReview>[3]> & { submit?: boolean } = {},
) => transaction((tx) => saveReview(tx, reviewer, one.id, { ...wholeReview, ...changed }, submit))

/** Staff's decision on an application, released as it would be. */
export const release = (staff: Person, one: { id: string }) =>
  transaction((tx) =>
    tx.insert(decisions).values({
      ...{ registrationId: one.id, outcome: 'reserve', reason: '', decidedBy: staff.id },
      ...{ decidedAt: now(), releasedAt: now() },
    }),
  )

export const reviewsOf = (one: { id: string }) =>
  db().select().from(reviews).where(eq(reviews.registrationId, one.id))

/** The letters of a kind to somebody. */
export const lettersTo = async ({ email }: { email: string }, kind: string) =>
  (await db().select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.id)).filter(
    (letter) => letter.kind === kind,
  )

/** What the log says of an application, or of an event. */
export const logOf = (
  { id }: { id: string },
  of: 'registrationId' | 'eventId' = 'registrationId',
) => db().select().from(auditLog).where(eq(auditLog[of], id)).orderBy(auditLog.id)
