import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { academyPlaces, applications } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { enterEvent } from '../event/seats'
import { NotFound } from '../refusal'
import { isStillNamed } from '../registration/still-named'
import { tell } from '../told'

/** Who is in the reserve of an event, told or still held, first in order first. One query. */
export function inReserve(db: Db, eventId: string) {
  return db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      eventId: registrations.eventId,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      email: people.email,
      locale: people.locale,
      status: registrations.status,
      attendance: applications.attendance,
      funded: decisions.funded,
      rank: decisions.rank,
    })
    .from(decisions)
    .innerJoin(registrations, eq(registrations.id, decisions.registrationId))
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        eq(decisions.outcome, 'reserve'),
        inArray(registrations.status, ['received', 'reserve']),
        isNull(academyPlaces.registrationId),
      ),
    )
    .orderBy(asc(decisions.rank), asc(registrations.id))
}

/**
 * Moves somebody in the reserve one place up or down among those of the same attendance. Nothing
 * happens at either end. Throws NotFound for whoever is not in it.
 */
export async function moveInReserve(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  registrationId: string,
  direction: 'up' | 'down',
): Promise<void> {
  await enterEvent(tx, eventId)
  const all = await inReserve(tx, eventId)
  const moved = all.find(({ id }) => id === registrationId)
  if (!moved) throw new NotFound()
  const line = all.filter(({ attendance }) => attendance === moved.attendance)
  const other = line[line.indexOf(moved) + (direction === 'up' ? -1 : 1)]
  if (!other) return
  await setRank(tx, moved.id, other.rank)
  await setRank(tx, other.id, moved.rank)
  await tell(tx, {
    entries: [
      entryOf({ id: registrationId, eventId }, 'queue-reordered', staff.id, {
        after: { direction },
      }),
    ],
    letters: [],
  })
}

const setRank = (tx: Tx, id: string, rank: number | null) =>
  tx.update(decisions).set({ rank }).where(eq(decisions.registrationId, id))
