import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { Refusal } from '../refusal'
import { unlessAnyDecidedSince } from '../review/decided-since'
import { tell } from '../told'

export type Outcome = 'approved' | 'reserve' | 'declined'

type Deciding = {
  outcome: Outcome
  /** Whether ICLD pays for whoever is accepted: as they asked for, or for all or none of them. */
  funding: 'as-asked' | 'yes' | 'no'
  /** Why they are rejected; they read it. */
  reason: string
}

/** The newest entry of the log when the page was shown that decides; without it nothing is compared. */
type AsOf = { asOf?: number }

/**
 * Staff decide on applications, held until the outcomes are released. Taken anew it takes the place
 * of what was held; who is put in reserve stands last in it, in the order given here, and whoever
 * was told to be in reserve keeps their turn as long as another decision is only held. Applications
 * that are over, or that have been offered a place already, are left out.
 * Returns how many were decided; refuses `application-is-over` when there is none, and
 * `decided-meanwhile` when a colleague has decided on one of them since the page was shown.
 */
export async function decideOutcomes(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  registrationIds: string[],
  { outcome, funding, reason, asOf }: Deciding & AsOf,
): Promise<number> {
  await enterEvent(tx, eventId)
  await unlessAnyDecidedSince(tx, asOf, registrationIds)
  const open = await undecided(tx, eventId, registrationIds)
  if (open.length === 0) throw new Refusal('application-is-over')
  const inOrder = open.toSorted(
    (one, other) => registrationIds.indexOf(one.id) - registrationIds.indexOf(other.id),
  )
  let last = outcome === 'reserve' ? await lastInReserve(tx, eventId) : 0
  const at = now()
  const values = inOrder.map(({ id, status, fundingRequested, decided }) => {
    const turn = status === 'reserve' ? decided?.rank : undefined
    const heldOver = turn != null && decided?.outcome !== 'reserve'
    return {
      registrationId: id,
      outcome,
      reason: outcome === 'declined' ? reason : '',
      rank: outcome === 'reserve' && !heldOver ? ++last : (turn ?? null),
      funded:
        outcome === 'declined'
          ? status === 'reserve' && decided?.funded === true
          : funding === 'as-asked'
            ? fundingRequested
            : funding === 'yes',
      decidedBy: staff.id,
      decidedAt: at,
      // Back in reserve, or last in it: they have been told so already.
      releasedAt: outcome === status ? at : null,
    }
  })
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
    entries: values.map(({ registrationId, funded, reason }, i) =>
      entryOf({ id: registrationId, eventId }, 'decided', staff.id, {
        ...(inOrder[i]?.decided && { before: { outcome: inOrder[i].decided.outcome } }),
        after: { outcome, ...(reason && { reason }), ...(outcome !== 'declined' && { funded }) },
      }),
    ),
    letters: [],
  })
  return values.length
}

/**
 * Takes held decisions back: what the applicants were told, if anything, stays as it is, and with it
 * the turn of whoever is in reserve. Returns how many; refuses `nothing-to-release` when none is
 * held, and `decided-meanwhile` as `decideOutcomes` does.
 */
export async function takeDecisionsBack(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  registrationIds: string[],
  { asOf }: AsOf = {},
): Promise<number> {
  await enterEvent(tx, eventId)
  await unlessAnyDecidedSince(tx, asOf, registrationIds)
  const open = await undecided(tx, eventId, registrationIds)
  const taken = open.filter(({ decided }) => decided !== null && decided.releasedAt === null)
  if (taken.length === 0) throw new Refusal('nothing-to-release')
  const told = (status: 'received' | 'reserve') =>
    inArray(
      decisions.registrationId,
      taken.filter((one) => one.status === status).map(({ id }) => id),
    )
  await tx.delete(decisions).where(told('received'))
  await tx
    .update(decisions)
    .set({ outcome: 'reserve', reason: '', releasedAt: now() })
    .where(told('reserve'))
  await tell(tx, {
    entries: taken.map(({ id, status, decided }) =>
      entryOf({ id, eventId }, 'decided', staff.id, {
        before: { outcome: decided?.outcome },
        after: { outcome: status === 'reserve' ? status : null },
      }),
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
      decided: {
        outcome: decisions.outcome,
        rank: decisions.rank,
        funded: decisions.funded,
        releasedAt: decisions.releasedAt,
      },
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
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
