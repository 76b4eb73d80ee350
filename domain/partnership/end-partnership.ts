import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { record } from '../audit/record'
import { now } from '../clock'
import { Refusal } from '../refusal'
import { holdNames, holdPartnership } from './hold'
import { isNameTaken } from './name'

/**
 * Ends a partnership: it is invited to nothing more, and nobody new is registered for it. What it
 * is invited to already, its registrations and its coordinators stay. Ended twice it is ended once. Returns its address.
 */
export const endPartnership = (tx: Tx, actor: { id: string }, id: string): Promise<string> =>
  turn(tx, actor, id, now())

/**
 * Takes a partnership that has ended up again. Returns its address. Refuses
 * `partnership-name-is-taken` when another one has its name by now.
 */
export const takeUpAgain = (tx: Tx, actor: { id: string }, id: string): Promise<string> =>
  turn(tx, actor, id, null)

async function turn(tx: Tx, actor: { id: string }, id: string, endedAt: Date | null) {
  if (!endedAt) await holdNames(tx)
  const held = await holdPartnership(tx, id)
  if ((held.endedAt === null) === (endedAt === null)) return held.slug
  if (!endedAt && (await isNameTaken(tx, held.name, id)))
    throw new Refusal('partnership-name-is-taken')
  await tx.update(partnerships).set({ endedAt }).where(eq(partnerships.id, id))
  await record(tx, {
    act: endedAt ? 'partnership-ended' : 'partnership-reopened',
    actorId: actor.id,
    partnershipId: id,
    subject: { kind: 'partnership', id },
  })
  return held.slug
}
