import { asc, eq } from 'drizzle-orm'
import type { Recommendation } from '../../domain/application/answers'
import { carryOutPlan } from '../../domain/review/carry-out-plan'
import { saveReview } from '../../domain/review/save-review'
import { db, transaction } from '../client'
import { reviews } from '../schema/applications'
import { events } from '../schema/events'
import { people } from '../schema/people'
import { outbox } from '../schema/records'
import { registrations } from '../schema/registrations'
import { academy } from './facts/academy'
import { drawFrom } from './facts/applying/draw'
import { demoStaff } from './facts/demo-people'

const perApplication = 2
const atOnce = 50

const comments: Record<Recommendation, string[]> = {
  accept: [
    'Clear question, own material, and something the municipalities can use.',
    'Would bring experience that the others do not have.',
    'Close to the theme, and well thought through.',
  ],
  reserve: [
    'Good, though the link to local government could be plainer.',
    'Interesting case; the method is only sketched.',
    '',
  ],
  reject: [
    'Hardly about local government.',
    'The motivation says little of what they would bring.',
    'Too early: there is no material yet.',
  ],
}

/** The demo's applications are assigned to its reviewers, who have read some two thirds of them. Once. */
export async function seedDemoReviews(): Promise<void> {
  const [event] = await db().select().from(events).where(eq(events.slug, academy.slug))
  const [staff] = await db()
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, demoStaff[0]?.email ?? ''))
  if (!event || !staff) throw new Error('the academy and its people have to be there before')
  const { assigned } = await transaction((tx) => carryOutPlan(tx, staff, event.id, perApplication))
  if (assigned === 0) return
  const all = await db()
    .select({ registrationId: reviews.registrationId, reviewerId: reviews.reviewerId })
    .from(reviews)
    .innerJoin(registrations, eq(registrations.id, reviews.registrationId))
    .where(eq(registrations.eventId, event.id))
    .orderBy(asc(registrations.sortName), asc(registrations.reference), asc(reviews.reviewerId))
  const draw = drawFrom(20190325)
  const read = all.filter(() => draw.chance(0.66))
  for (let from = 0; from < read.length; from += atOnce)
    await transaction(async (tx) => {
      for (const { registrationId, reviewerId } of read.slice(from, from + atOnce)) {
        const level = draw.between(1, 5)
        const scores = Object.fromEntries(
          event.criteria.map(({ code, scale }) => [
            code,
            Math.max(1, Math.min(scale, level + draw.between(-1, 1))),
          ]),
        )
        const recommendation = level > 3 ? 'accept' : level > 1 ? 'reserve' : 'reject'
        const comment = draw.turn(comments[recommendation])
        await saveReview(
          tx,
          { id: reviewerId },
          registrationId,
          { scores, recommendation, comment },
          true,
        )
      }
    })
  // They were told before the demo begins.
  await transaction((tx) =>
    tx
      .update(outbox)
      .set({ sentAt: new Date(event.opensAt), nextAttemptAt: null })
      .where(eq(outbox.kind, 'review-assigned')),
  )
}
