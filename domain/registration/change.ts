import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import type { Event } from '../event/seats'
import { isBefore, isOver } from '../event/window'
import { problemsOf, type Typed } from '../form'
import { letterTo } from '../mail/addressee'
import { Problems } from '../problems'
import { Refusal } from '../refusal'
import { tell } from '../told'
import { isLiving } from './answers'
import { applyChange, checkChange } from './apply-change'
import { type ChangeStep, changeForms, isRequestedStep } from './change-form'
import { unlessAnswersEdited } from './edited'
import type { Entered } from './enter'

/** Until when a delegate changes a page's answers by themselves. */
export const deadlineOf = (
  event: Pick<Event, 'hotelDeadline' | 'changeDeadline'>,
  step: ChangeStep,
) => (step === 'stay' ? event.hotelDeadline : event.changeDeadline)

/** Whether a change of a page becomes a request that staff decide on. */
export const isRequest = (
  event: Pick<Event, 'hotelDeadline' | 'changeDeadline'>,
  step: ChangeStep,
) => isRequestedStep(step) && !isBefore(deadlineOf(event, step))

/**
 * A delegate changes one page of their answers. Before the page's deadline it is done; after it,
 * it is asked of staff, a newer request in place of an older one. Diet, access and what one
 * consents to change at once as long as the event lasts. Staff change a page for somebody at once
 * at any time: after the deadline that is logged as an exception (product rule 4), and whoever it
 * is of is told by mail. A request of theirs that waits stays to be decided.
 *
 * `seen` is the version of the answers that a page which both change was made of. Throws Problems
 * for what has to be mended; refuses `registration-is-over`, `event-is-over`, and
 * `edited-meanwhile` when somebody has changed the same page since.
 */
export async function changeAnswers(
  tx: Tx,
  actor: { id: string; email: string; as: 'delegate' | 'staff' },
  it: Entered,
  step: ChangeStep,
  typed: Typed,
  seen?: number,
): Promise<'changed' | 'asked'> {
  if (!isLiving(it.registration.status)) throw new Refusal('registration-is-over')
  if (isOver(it.event)) throw new Refusal('event-is-over')
  const read = changeForms[step].safeParse(typed)
  if (!read.success) throw new Problems(problemsOf(read.error))
  await checkChange(tx, it, step, typed)
  if (isRequestedStep(step) && seen !== undefined) await unlessAnswersEdited(tx, it, step, seen)

  const late = isRequest(it.event, step)
  if (late && isRequestedStep(step) && actor.as === 'delegate') {
    await tx
      .delete(changeRequests)
      .where(
        and(
          eq(changeRequests.registrationId, it.id),
          eq(changeRequests.step, step),
          isNull(changeRequests.decidedAt),
        ),
      )
    await tx.insert(changeRequests).values({
      id: crypto.randomUUID(),
      registrationId: it.id,
      step,
      answers: typed,
      askedAt: now(),
    })
    await tell(tx, {
      entries: [entryOf(it, 'change-asked', actor.id, { after: { step } })],
      letters: [],
    })
    return 'asked'
  }

  const { told, ...change } = await applyChange(tx, it, step, typed)
  // Sent again as it was, nothing has changed.
  if (Object.keys(change.after).length <= 1) return 'changed'
  const after = late ? { ...change.after, exception: true } : change.after
  const entries = [entryOf(it, 'changed', actor.id, { before: change.before, after })]
  const news = { kind: 'changed-for-you', step, by: actor.email, ...(late && { late }) } as const
  const letters = actor.as === 'staff' ? [letterTo(it, news)] : []
  await tell(tx, { entries, letters }, told)
  return 'changed'
}
