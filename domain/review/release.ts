import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { queue } from '../mail/outbox'
import { Refusal } from '../refusal'
import { type Funding, living } from '../registration/answers'
import { leave } from '../registration/leave'

/**
 * Releases held decisions of an event, all of them or those of the given registrations: statuses
 * change, the declined leave their places, and everybody is told by mail. Returns how many.
 * Refuses `nothing-to-release` when none of them is held any more: nobody is told twice.
 */
export async function releaseDecisions(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  only?: string[],
): Promise<number> {
  await enterEvent(tx, eventId)
  const held = await tx
    .select({
      id: registrations.id,
      reference: registrations.reference,
      partnershipId: registrations.partnershipId,
      status: registrations.status,
      givenNames: registrations.givenNames,
      outcome: decisions.outcome,
      reason: decisions.reason,
      email: people.email,
      locale: people.locale,
      partnership: partnerships.name,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .innerJoin(people, eq(people.id, registrations.personId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isNull(decisions.releasedAt),
        inArray(registrations.status, [...living]),
        only && inArray(registrations.id, only),
      ),
    )
  if (held.length === 0) throw new Refusal('nothing-to-release')

  const at = now()
  const fundingLeft = new Map<string, Funding>()
  for (const outcome of ['approved', 'declined'] as const) {
    const ids = held.filter((one) => one.outcome === outcome).map(({ id }) => id)
    if (ids.length === 0) continue
    await tx
      .update(registrations)
      .set({ status: outcome, updatedAt: at })
      .where(inArray(registrations.id, ids))
    if (outcome === 'declined')
      for (const { id, funding } of await leave(tx, eventId, ids)) fundingLeft.set(id, funding)
  }
  await tx
    .update(decisions)
    .set({ releasedAt: at })
    .where(
      inArray(
        decisions.registrationId,
        held.map(({ id }) => id),
      ),
    )

  await record(
    tx,
    ...held.map(({ id, partnershipId, status, outcome, reason }) => ({
      act: 'released' as const,
      actorId: staff.id,
      eventId,
      partnershipId,
      registrationId: id,
      before: { status, funding: fundingLeft.get(id) },
      after: { status: outcome, reason, funding: fundingLeft.has(id) ? 'none' : undefined },
    })),
  )
  await queue(
    tx,
    ...held.map(({ email, locale, outcome, reason, reference, givenNames, partnership }) => ({
      to: email,
      locale,
      mail: {
        ...(outcome === 'declined' ? { kind: outcome, reason } : { kind: outcome }),
        eventId,
        reference,
        givenNames,
        partnership,
      },
    })),
  )
  return held.length
}
