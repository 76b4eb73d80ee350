import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { fundingOf, type Held } from '../funding/held'
import { offerFreePlaces } from '../funding/offer-free-places'
import { addressees, letterTo } from '../mail/addressee'
import { NotFound, Refusal } from '../refusal'
import { living } from '../registration/answers'
import { holdings, leave } from '../registration/leave'
import { leaveRooms } from '../room/leave-room'
import { withdrawAll } from '../substitution/withdraw'
import { tell } from '../told'
import { unlessAnyDecidedSince } from './decided-since'

/** Which of the held decisions are released, and what of them was seen; without either, all there are. */
export type Releasing = { only?: string[]; asOf?: number }

/**
 * Releases held decisions of an event, all of them or those of the given registrations: statuses
 * change, the declined leave their places, which are offered to the next in line, and everybody is
 * told by mail. Returns how many.
 * With `asOf`, the newest entry of the log when the page was shown that says who is told what,
 * refuses `decided-meanwhile` when something else would be told.
 * Refuses `nothing-to-release` when none of them is held any more: nobody is told twice. Throws
 * NotFound for an academy, whose outcomes go with places.
 */
export async function releaseDecisions(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  { only, asOf }: Releasing = {},
): Promise<number> {
  const event = await enterEvent(tx, eventId)
  if (event.kind !== 'conference') throw new NotFound()
  const held = await heldDecisions(tx, eventId, only)
  if (held.length === 0) throw new Refusal('nothing-to-release')
  await unlessAnyDecidedSince(
    tx,
    asOf,
    held.map(({ id }) => id),
  )
  const ids = (outcome?: 'approved' | 'declined') =>
    held.filter((one) => !outcome || one.outcome === outcome).map(({ id }) => id)
  const told = new Map((await addressees(tx, ids())).map((one) => [one.id, one]))

  const at = now()
  const declined = ids('declined')
  const holding = await holdings(tx, ids())
  const coming = new Set(holding.filter(holdsOwn).map(({ id }) => id))
  const leaving = holding.filter(({ id }) => declined.includes(id))
  const had = new Map(leaving.map((one) => [one.id, fundingOf(one)]))
  for (const outcome of ['approved', 'declined'] as const)
    await tx
      .update(registrations)
      .set({
        status: outcome,
        updatedAt: at,
        ...(outcome === 'declined' && { comesAtOwnExpense: false }),
      })
      .where(inArray(registrations.id, ids(outcome)))
  await tx.update(decisions).set({ releasedAt: at }).where(inArray(decisions.registrationId, ids()))
  await tell(
    tx,
    {
      entries: held.flatMap(({ id, outcome, reason }) => {
        const one = told.get(id)
        if (!one) return []
        const before = { status: one.status, funding: had.get(id) }
        const after = { status: outcome, reason, funding: had.has(id) ? 'none' : undefined }
        return [entryOf(one, 'released', staff.id, { before, after })]
      }),
      letters: held.flatMap(({ id, outcome, reason }) => {
        const one = told.get(id)
        const news =
          outcome === 'declined'
            ? { kind: outcome, reason }
            : { kind: outcome, comes: coming.has(id) }
        return one ? [letterTo(one, news)] : []
      }),
    },
    await leaveRooms(tx, declined),
    await withdrawAll(tx, declined),
    await offerFreePlaces(tx, event, await leave(tx, leaving)),
  )
  return held.length
}

/** Whether somebody comes if they are approved: with a place that is theirs, or at own expense. */
const holdsOwn = (held: Held) => ['icld', 'self'].includes(fundingOf(held))

const isHeld = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    isNull(decisions.releasedAt),
    inArray(registrations.status, [...living]),
  )

/** How many decisions of an event are held back: of those who do not come any more, none. */
export async function countHeld(db: Db, eventId: string): Promise<number> {
  const [held] = await db
    .select({ count: count() })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .where(isHeld(eventId))
  return held?.count ?? 0
}

async function heldDecisions(tx: Tx, eventId: string, only?: string[]) {
  const held = await tx
    .select({
      id: decisions.registrationId,
      outcome: decisions.outcome,
      reason: decisions.reason,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .where(and(isHeld(eventId), only && inArray(registrations.id, only)))
  return held.map((one) => ({ ...one, outcome: one.outcome as 'approved' | 'declined' }))
}
