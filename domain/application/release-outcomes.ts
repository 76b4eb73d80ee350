import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { hasBegun } from '../event/window'
import { letterTo } from '../mail/addressee'
import type { News } from '../mail/mail'
import { Refusal } from '../refusal'
import { living } from '../registration/answers'
import { isStillNamed } from '../registration/still-named'
import { unlessAnyDecidedSince } from '../review/decided-since'
import type { Releasing } from '../review/release'
import { tell } from '../told'
import { answerUntil, keepFunding } from './offer-places'
import { changeAcademySeats, countByAttendance } from './seats'

export type HeldOutcome = Awaited<ReturnType<typeof heldOutcomes>>[number]

/** The outcomes of an event that are held, in the order of names: who is told what at the release. */
export function heldOutcomes(db: Db, eventId: string, only?: string[]) {
  return db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      eventId: registrations.eventId,
      status: registrations.status,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      category: registrations.delegateRole,
      email: people.email,
      locale: people.locale,
      attendance: applications.attendance,
      outcome: decisions.outcome,
      reason: decisions.reason,
      funded: decisions.funded,
      rank: decisions.rank,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        isNull(decisions.releasedAt),
        inArray(registrations.status, [...living]),
        only && inArray(registrations.id, only),
      ),
    )
    .orderBy(
      asc(decisions.outcome),
      asc(decisions.rank),
      asc(registrations.sortName),
      asc(registrations.id),
    )
}

/**
 * Releases the held outcomes of an academy, all of them or those of the given applications: the
 * accepted are offered their places until the event's date for answering, the others are told that
 * they are in reserve or rejected. Returns how many. Refuses `nothing-to-release` when none is held
 * any more (nobody is told twice), `decided-meanwhile` when with `asOf` something else would be told
 * than was shown, `seats-are-taken` when more are accepted than there are seats, and
 * `event-has-begun` when somebody is accepted who could not answer any more.
 */
export async function releaseOutcomes(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  { only, asOf }: Releasing = {},
): Promise<number> {
  const event = await enterEvent(tx, eventId)
  const held = await heldOutcomes(tx, eventId, only)
  if (held.length === 0) throw new Refusal('nothing-to-release')
  await unlessAnyDecidedSince(
    tx,
    asOf,
    held.map(({ id }) => id),
  )
  const at = now()
  const accepted = held.filter(({ outcome }) => outcome === 'approved')
  if (accepted.length > 0 && hasBegun(event)) throw new Refusal('event-has-begun')
  await changeAcademySeats(tx, eventId, countByAttendance(accepted))
  const until = answerUntil(event, at)
  if (accepted.length > 0)
    await tx.insert(academyPlaces).values(
      accepted.map(({ id, attendance }) => ({
        registrationId: id,
        eventId,
        attendance,
        heldSince: at,
        offeredUntil: until,
      })),
    )
  for (const outcome of ['approved', 'reserve', 'declined'] as const) {
    const ids = held.filter((one) => one.outcome === outcome).map(({ id }) => id)
    if (ids.length === 0) continue
    await tx
      .update(registrations)
      .set({ status: outcome, updatedAt: at })
      .where(inArray(registrations.id, ids))
  }
  await keepFunding(tx, accepted)
  await tx
    .update(decisions)
    .set({ releasedAt: at })
    .where(
      inArray(
        decisions.registrationId,
        held.map(({ id }) => id),
      ),
    )
  await tell(tx, {
    entries: held.map((one) =>
      entryOf(one, 'released', staff.id, {
        before: { status: one.status },
        after: {
          status: one.outcome,
          ...(one.reason && { reason: one.reason }),
          ...(one.outcome === 'approved' && { until: until.toISOString(), funded: one.funded }),
        },
      }),
    ),
    letters: held.map((one) => letterTo({ ...one, partnership: '' }, newsOf(one, until))),
  })
  return held.length
}

function newsOf({ outcome, reason, funded, attendance }: HeldOutcome, until: Date): News {
  if (outcome === 'declined') return { kind: 'application-rejected', reason }
  if (outcome === 'reserve') return { kind: 'application-in-reserve' }
  return { kind: 'application-accepted', until: until.toISOString(), funded, attendance }
}
