import type { Tx } from '@/db/client'
import { record } from '../audit/record'
import { type Event, enterEvent } from '../event/seats'
import { startWaitingMany } from '../funding/start-waiting-many'
import { NotFound, Refusal } from '../refusal'
import { keepDecisions } from '../review/keep-decisions'
import { releaseDecisions } from '../review/release'
import { setTag, takeTagOff } from '../tag/tag'
import { academyActs, type ManyAct, outcomes, type Reason } from './acts'
import { leftOutOf } from './left-out-of'
import { digestOf, type Picked, picked } from './picked'

export type Acting = {
  act: ManyAct
  /** Who is meant, as the attendees' table has it in its address, and the proof of whom the page showed. */
  query: string
  digest: string
  tagName: string
  reason: string
  releaseNow: boolean
}

/** What became of it: who it was done to, and how many were left out for which reason. */
export type Outcome = { done: string[]; left: Partial<Record<Reason, number>> }

/**
 * Staff do one thing to many attendees of an event, by the rules that hold for each alone; those it
 * does nothing to are left out and counted. All of it in one transaction, with one more entry in the
 * log that says it was one act. Refuses `others-match-now` when others match than the page showed, or
 * when something has been decided, offered or ended of them meanwhile.
 * Throws NotFound for what an event of its kind does not know.
 */
export async function actOnMany(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  { query, digest, ...doing }: Acting,
): Promise<Outcome> {
  const event = await enterEvent(tx, eventId)
  if (event.kind === 'academy' && !academyActs.includes(doing.act)) throw new NotFound()
  const meant = await picked(tx, eventId, query)
  if (digestOf(meant) !== digest) throw new Refusal('others-match-now')

  const left: Outcome['left'] = {}
  const those = meant.filter((one) => {
    const reason = leftOutOf(doing.act, event, one)
    if (reason) left[reason] = (left[reason] ?? 0) + 1
    return !reason
  })
  const done = those.length > 0 ? await carryOut(tx, staff, event, those, doing) : []
  const untouched = those.length - done.length
  if (untouched > 0) left[doing.act === 'tag' ? 'tagged-already' : 'not-tagged'] = untouched
  const ids = new Set(done)
  const references = those.filter(({ id }) => ids.has(id)).map(({ reference }) => reference)
  const { act, tagName, releaseNow } = doing
  await record(tx, {
    act: 'acted-on-many',
    actorId: staff.id,
    eventId,
    after: { act, tagName, releaseNow, left, references },
  })
  return { done: references, left }
}

async function carryOut(
  tx: Tx,
  staff: { id: string },
  event: Event,
  those: Picked[],
  { act, tagName, reason, releaseNow }: Omit<Acting, 'query' | 'digest'>,
): Promise<string[]> {
  const ids = those.map(({ id }) => id)
  if (act === 'tag') return setTag(tx, staff, event.id, those, tagName)
  if (act === 'untag') return takeTagOff(tx, staff, event.id, those, tagName)
  if (act === 'release') await releaseDecisions(tx, staff, event.id, { only: ids })
  else if (act === 'queue')
    await startWaitingMany(
      tx,
      staff,
      event,
      those.flatMap(({ id, partnershipId }) => (partnershipId ? [{ id, partnershipId }] : [])),
    )
  else {
    const outcome = outcomes[act]
    await keepDecisions(tx, staff, those, { outcome, reason })
    // Back to what they have been told already, there is nothing to tell them.
    const untold = those.filter(({ status }) => status !== outcome).map(({ id }) => id)
    if (releaseNow && untold.length > 0)
      await releaseDecisions(tx, staff, event.id, { only: untold })
  }
  return ids
}
