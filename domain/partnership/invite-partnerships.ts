import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { isOver } from '../event/window'
import { Refusal } from '../refusal'
import { holdPartnerships } from './hold'

/**
 * Invites partnerships to an event: from then on their delegates can register. Returns how many
 * were not invited before. Refuses `event-is-over`, and `partnership-is-over` when one has ended.
 */
export async function invitePartnerships(
  tx: Tx,
  actor: { id: string },
  eventId: string,
  ids: string[],
): Promise<number> {
  if (isOver(await enterEvent(tx, eventId))) throw new Refusal('event-is-over')
  const held = await holdPartnerships(tx, ids)
  if (held.some(({ endedAt }) => endedAt !== null)) throw new Refusal('partnership-is-over')
  if (held.length === 0) return 0
  const invited = await tx
    .insert(invitations)
    .values(held.map(({ id }) => ({ eventId, partnershipId: id })))
    .onConflictDoNothing()
    .returning({ partnershipId: invitations.partnershipId })
  await record(
    tx,
    ...invited.map(({ partnershipId }) => ({
      act: 'partnership-invited' as const,
      actorId: actor.id,
      ...{ eventId, partnershipId },
      subject: { kind: 'partnership' as const, id: partnershipId },
    })),
  )
  return invited.length
}

/**
 * Invites every living partnership that is not invited to an event yet. Refuses
 * `not-those-any-more` when they are not as many as the page said that was looked at.
 */
export async function inviteTheRest(
  tx: Tx,
  actor: { id: string },
  eventId: string,
  expected: number,
): Promise<number> {
  await enterEvent(tx, eventId)
  const rest = await tx
    .select({ id: partnerships.id })
    .from(partnerships)
    .where(notInvited(eventId))
  if (rest.length !== expected) throw new Refusal('not-those-any-more')
  return invitePartnerships(
    tx,
    actor,
    eventId,
    rest.map(({ id }) => id),
  )
}

/** The living partnerships not invited to an event yet, by name: a page of them. */
export const uninvited = (db: Db, eventId: string, size: number, page: number) =>
  db
    .select({ id: partnerships.id, slug: partnerships.slug, name: partnerships.name })
    .from(partnerships)
    .where(notInvited(eventId))
    .orderBy(asc(partnerships.name), asc(partnerships.id))
    .limit(size)
    .offset((page - 1) * size)

/** How many partnerships are invited to an event, and how many living ones are not. */
export async function invitedCounts(db: Db, eventId: string) {
  const [[invited], [rest]] = await Promise.all([
    db
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(invitations)
      .where(eq(invitations.eventId, eventId)),
    db
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(partnerships)
      .where(notInvited(eventId)),
  ])
  return { invited: invited?.count ?? 0, rest: rest?.count ?? 0 }
}

const notInvited = (eventId: string) =>
  and(
    isNull(partnerships.endedAt),
    sql`not exists (select 1 from ${invitations} where ${and(
      eq(invitations.eventId, eventId),
      eq(invitations.partnershipId, partnerships.id),
    )})`,
  )
