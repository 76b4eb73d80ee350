import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { Refusal } from '../refusal'
import { tell } from '../told'

export type Outcome = 'approved' | 'reserve' | 'declined'

type Deciding = {
  outcome: Outcome
  /** Whether ICLD pays for whoever is accepted: as they asked for, or for all or none of them. */
  funding: 'as-asked' | 'yes' | 'no'
  /** Why they are rejected; they read it. */
  reason: string
}

/**
 * Staff decide on applications, held until the outcomes are released. Taken anew it takes the place
 * of what was held; who is put in reserve stands last in it, in the order given here. Applications
 * that are over, or that have been offered a place already, are left out.
 * Returns how many were decided; refuses `application-is-over` when there is none.
 */
export async function decideOutcomes(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  registrationIds: string[],
  { outcome, funding, reason }: Deciding,
): Promise<number> {
  await enterEvent(tx, eventId)
  const open = await undecided(tx, eventId, registrationIds)
  if (open.length === 0) throw new Refusal('application-is-over')
  const inOrder = open.toSorted(
    (one, other) => registrationIds.indexOf(one.id) - registrationIds.indexOf(other.id),
  )
  const last = outcome === 'reserve' ? await lastInReserve(tx, eventId) : 0
  const at = now()
  const values = inOrder.map(({ id, status, fundingRequested }, i) => ({
    registrationId: id,
    outcome,
    reason: outcome === 'declined' ? reason : '',
    rank: outcome === 'reserve' ? last + i + 1 : null,
    funded:
      outcome !== 'declined' && (funding === 'as-asked' ? fundingRequested : funding === 'yes'),
    decidedBy: staff.id,
    decidedAt: at,
    // Back in reserve, or last in it: they have been told so already.
    releasedAt: outcome === status ? at : null,
  }))
  await tx
    .insert(decisions)
    .values(values)
    .onConflictDoUpdate({
      target: decisions.registrationId,
      set: {
        outcome: sql`excluded.outcome`,
        reason: sql`excluded.reason`,
        rank: sql`excluded.rank`,
        funded: sql`excluded.funded`,
        decidedBy: sql`excluded.decided_by`,
        decidedAt: sql`excluded.decided_at`,
        releasedAt: sql`excluded.released_at`,
      },
    })
  await tell(tx, {
    entries: values.map(({ registrationId, funded, reason }) =>
      entryOf({ id: registrationId, eventId }, 'decided', staff.id, {
        after: { outcome, ...(reason && { reason }), ...(outcome !== 'declined' && { funded }) },
      }),
    ),
    letters: [],
  })
  return values.length
}

/** Takes held decisions back: what the applicants were told, if anything, stays as it is. */
export async function takeDecisionsBack(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  registrationIds: string[],
): Promise<number> {
  await enterEvent(tx, eventId)
  const inEvent = tx
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, 'received')))
  const taken = await tx
    .delete(decisions)
    .where(
      and(
        inArray(decisions.registrationId, registrationIds),
        inArray(decisions.registrationId, inEvent),
        isNull(decisions.releasedAt),
      ),
    )
    .returning({ id: decisions.registrationId })
  if (taken.length === 0) throw new Refusal('nothing-to-release')
  await tell(tx, {
    entries: taken.map(({ id }) =>
      entryOf({ id, eventId }, 'decided', staff.id, { after: { outcome: null } }),
    ),
    letters: [],
  })
  return taken.length
}

// Whoever has been offered a place answers it first; whoever is in reserve can be accepted or rejected.
function undecided(tx: Tx, eventId: string, ids: string[]) {
  return tx
    .select({
      id: registrations.id,
      status: registrations.status,
      fundingRequested: applications.fundingRequested,
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        inArray(registrations.id, ids),
        isNull(academyPlaces.registrationId),
        inArray(registrations.status, ['received', 'reserve']),
      ),
    )
}

async function lastInReserve(tx: Tx, eventId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${decisions.rank}), 0)`.mapWith(Number) })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .where(eq(registrations.eventId, eventId))
  return row?.last ?? 0
}
