import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { checkIns, doors } from '@/db/schema/days'
import { registrations } from '@/db/schema/registrations'

const named = {
  id: checkIns.id,
  reference: registrations.reference,
  givenNames: registrations.givenNames,
  familyName: registrations.familyName,
  day: checkIns.day,
  session: checkIns.session,
  at: checkIns.at,
  door: doors.name,
  doorId: checkIns.doorId,
}

/** Who came in last at an event, the latest first; at one of its doors, if one is named. */
export function lastIn(db: Db, eventId: string, doorId?: string) {
  return db
    .select({ ...named, repeats: checkIns.repeats })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .innerJoin(doors, eq(doors.id, checkIns.doorId))
    .where(
      and(
        eq(checkIns.eventId, eventId),
        doorId === undefined ? undefined : eq(checkIns.doorId, doorId),
        isNull(checkIns.undoneAt),
      ),
    )
    .orderBy(desc(checkIns.at), desc(checkIns.id))
    .limit(10)
}

/** Whoever came in twice for the same: when and where, and when and where the first time. */
export async function cameTwice(db: Db, eventId: string) {
  const again = await db
    .select({ ...named, repeats: checkIns.repeats })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .innerJoin(doors, eq(doors.id, checkIns.doorId))
    .where(
      and(eq(checkIns.eventId, eventId), isNull(checkIns.undoneAt), isNotNull(checkIns.repeats)),
    )
    .orderBy(desc(checkIns.at), desc(checkIns.id))
    .limit(50)
  const firsts = again.flatMap(({ repeats }) => repeats ?? [])
  if (firsts.length === 0) return []
  const first = await db
    .select({ id: checkIns.id, at: checkIns.at, door: doors.name })
    .from(checkIns)
    .innerJoin(doors, eq(doors.id, checkIns.doorId))
    .where(inArray(checkIns.id, firsts))
  return again.map((one) => ({ ...one, first: first.find(({ id }) => id === one.repeats) }))
}

/** One check-in that stands, with whose it is. */
export async function oneCheckIn(db: Db, eventId: string, id: string) {
  const [one] = await db
    .select({ ...named, repeats: checkIns.repeats })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .innerJoin(doors, eq(doors.id, checkIns.doorId))
    .where(and(eq(checkIns.eventId, eventId), eq(checkIns.id, id), isNull(checkIns.undoneAt)))
  return one ?? null
}
