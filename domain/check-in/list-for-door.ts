import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { checkIns, doors } from '@/db/schema/days'
import { fundedPlaces } from '@/db/schema/funding'
import { parties } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { attendedBy } from '../event/choices'
import type { Event } from '../event/seats'
import { comes } from '../registration/comes'
import { isStillNamed } from '../registration/still-named'
import type { CameIn, NotComing, OnList } from './answer'

/** One who comes, with the code of their role in place of its words. */
export type Comer = OnList & { id: string }

/**
 * Whom a door knows of at an event: those who come, by name, and of those who do not, or not yet,
 * the reference and why.
 */
export async function listForDoor(
  db: Db,
  event: Event,
): Promise<{ coming: Comer[]; notComing: NotComing[] }> {
  const rows = await standings(db)
    .where(and(eq(registrations.eventId, event.id), isStillNamed))
    .orderBy(asc(registrations.sortName), asc(registrations.id))
  const notComing = rows.flatMap((row) => {
    const why = whyNot(row)
    return why ? [{ reference: row.reference, why }] : []
  })
  const coming = rows.flatMap((row) => (whyNot(row) ? [] : [comer(event, row)]))
  return { coming, notComing }
}

/** Registrations with all that tells whether their people come. */
export const standings = (db: Db | Tx) =>
  db
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      reference: registrations.reference,
      status: registrations.status,
      ended: registrations.ended,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      delegateRole: registrations.delegateRole,
      days: registrations.days,
      registeredBy: registrations.registeredBy,
      createdAt: registrations.createdAt,
      organisation: parties.organisation,
      affiliation: applications.affiliation,
      place: fundedPlaces.place,
      offeredUntil: fundedPlaces.offeredUntil,
      attendance: academyPlaces.attendance,
      placeOfferedUntil: academyPlaces.offeredUntil,
    })
    .from(registrations)
    .leftJoin(parties, eq(parties.id, registrations.partyId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))

type Standing = Awaited<ReturnType<typeof standings>>[number]

/** Why somebody does not come, or not yet; null when they do. */
export function whyNot(it: Standing): NotComing['why'] | null {
  if (it.status === 'cancelled')
    return it.ended?.how === 'substituted' ? 'substituted' : 'cancelled'
  if (it.status === 'declined') return 'declined'
  if (it.affiliation !== null)
    return it.attendance !== null && it.placeOfferedUntil === null ? null : 'waits'
  return comes(it) ? null : 'waits'
}

const comer = (event: Event, it: Standing): Comer => ({
  id: it.id,
  reference: it.reference,
  name: `${it.givenNames} ${it.familyName}`,
  organisation: it.organisation ?? it.affiliation ?? '',
  role: it.delegateRole,
  days: it.attendance ? attendedBy(event, it.attendance) : it.days,
})

/** The check-ins of an event that stand, or those for one day or session, in the order in which they came in. */
export async function cameIn(
  db: Db,
  eventId: string,
  what?: { day: string; session: string },
): Promise<CameIn[]> {
  const rows = await db
    .select({
      id: checkIns.id,
      reference: registrations.reference,
      day: checkIns.day,
      session: checkIns.session,
      at: checkIns.at,
      door: doors.name,
      doorId: checkIns.doorId,
      repeats: checkIns.repeats,
    })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .innerJoin(doors, eq(doors.id, checkIns.doorId))
    .where(
      and(
        eq(checkIns.eventId, eventId),
        what && and(eq(checkIns.day, what.day), eq(checkIns.session, what.session)),
        isNull(checkIns.undoneAt),
      ),
    )
    .orderBy(asc(checkIns.at), asc(checkIns.id))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
