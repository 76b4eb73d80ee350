import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { checkIns } from '@/db/schema/days'
import type { Event } from '../event/seats'
import { admissionsOf } from './entry-days'
import { listForDoor } from './list-for-door'

/** How many came in for a day, of how many who said they come that day; for a session nobody has said. */
export type Count = { day: string; session: string; in: number; expected: number | null }

/** The counts of an event: each of its days, and each session of a day. Whoever came in twice counts once. */
export async function countsAt(db: Db, event: Event): Promise<Count[]> {
  const [counted, { coming }] = await Promise.all([
    db
      .select({
        day: checkIns.day,
        session: checkIns.session,
        count: sql<number>`count(*)`.mapWith(Number),
      })
      .from(checkIns)
      .where(
        and(eq(checkIns.eventId, event.id), isNull(checkIns.undoneAt), isNull(checkIns.repeats)),
      )
      .groupBy(checkIns.day, checkIns.session),
    listForDoor(db, event),
  ])
  const inAt = (day: string, session: string) =>
    counted.find((one) => one.day === day && one.session === session)?.count ?? 0
  return admissionsOf(event).flatMap(({ day, sessions }) => {
    const expected = coming.filter(({ days }) => days.includes(day)).length
    return ['', ...sessions.map(({ id }) => id)].map((session) => ({
      ...{ day, session, in: inAt(day, session) },
      expected: session ? null : expected,
    }))
  })
}
