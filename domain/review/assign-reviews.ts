import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { applications, reviews } from '@/db/schema/applications'
import { people, roles } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { heldNow } from '../people/held-now'
import { NotFound, Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { tell } from '../told'

export type Pair = { registrationId: string; reviewerId: string }
/** How many were assigned, and how many pairs were left as they are, by why. */
export type Assigned = { assigned: number; already: number; conflict: number; closed: number }

/**
 * Assigns applications of an event to its reviewers, many at once. Each reviewer gets one mail
 * that says how many are new. A pair is left as it is when it is assigned already, when that
 * reviewer has declared a conflict of interest, and when the application is over or its outcome
 * released. Refuses `reviewer-is-applicant`; throws NotFound for whoever does not review there and
 * for an application that is not of the event.
 */
export async function assignReviews(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  pairs: Pair[],
): Promise<Assigned> {
  const event = await enterEvent(tx, eventId)
  const told = { assigned: 0, already: 0, conflict: 0, closed: 0 }
  if (pairs.length === 0) return told
  const [of, reviewers, known] = [
    await applicationsOf(tx, eventId, pairs),
    await reviewersOf(tx, eventId),
    await assignedAlready(tx, pairs),
  ]
  const wanted = new Map<string, Pair>()
  for (const pair of pairs) {
    const application = of.get(pair.registrationId)
    if (!application || !reviewers.has(pair.reviewerId)) throw new NotFound()
    if (application.personId === pair.reviewerId) throw new Refusal('reviewer-is-applicant')
    const before = known.get(keyOf(pair))
    if (before) told[before.conflictAt ? 'conflict' : 'already']++
    else if (!isOpen(application)) told.closed++
    else wanted.set(keyOf(pair), pair)
  }
  const added = [...wanted.values()]
  if (added.length === 0) return told

  const at = now()
  await tx
    .insert(reviews)
    .values(added.map((pair) => ({ ...pair, assignedBy: staff.id, assignedAt: at, updatedAt: at })))
  const counts = new Map<string, number>()
  for (const { reviewerId } of added) counts.set(reviewerId, (counts.get(reviewerId) ?? 0) + 1)
  await tell(tx, {
    entries: added.map(({ registrationId, reviewerId }) => ({
      act: 'review-assigned',
      actorId: staff.id,
      eventId,
      registrationId,
      after: { reviewerId, name: reviewers.get(reviewerId)?.email },
    })),
    letters: [...counts].flatMap(([reviewerId, count]) => {
      const reviewer = reviewers.get(reviewerId)
      const path = `/review/events/${event.slug}`
      const mail = { kind: 'review-assigned' as const, count, path, eventId, partnership: '' }
      return reviewer ? [{ to: reviewer.email, locale: reviewer.locale, mail }] : []
    }),
  })
  return { ...told, assigned: added.length }
}

const keyOf = ({ registrationId, reviewerId }: Pair) => `${registrationId} ${reviewerId}`

/** Whether an application can still be reviewed: it is living and its outcome not released. */
export const isOpen = ({ status, releasedAt }: Pick<Row, 'status' | 'releasedAt'>) =>
  isLiving(status) && releasedAt === null

type Row = Awaited<ReturnType<typeof applicationRows>>[number]

function applicationRows(tx: Tx, eventId: string, ids: string[]) {
  return tx
    .select({
      id: registrations.id,
      personId: registrations.personId,
      status: registrations.status,
      releasedAt: decisions.releasedAt,
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.id, ids)))
}

const applicationsOf = async (tx: Tx, eventId: string, pairs: Pair[]) => {
  const ids = [...new Set(pairs.map(({ registrationId }) => registrationId))]
  return new Map((await applicationRows(tx, eventId, ids)).map((row) => [row.id, row]))
}

async function reviewersOf(tx: Tx, eventId: string) {
  const rows = await tx
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.eventId, eventId), eq(roles.role, 'reviewer'), heldNow()))
  return new Map(rows.map((row) => [row.id, row]))
}

async function assignedAlready(tx: Tx, pairs: Pair[]) {
  const ids = [...new Set(pairs.map(({ registrationId }) => registrationId))]
  const rows = await tx
    .select({
      registrationId: reviews.registrationId,
      reviewerId: reviews.reviewerId,
      conflictAt: reviews.conflictAt,
    })
    .from(reviews)
    .where(inArray(reviews.registrationId, ids))
  return new Map(rows.map((row) => [keyOf(row), row]))
}
