import { and, count, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, reviews, seats } from '@/db/schema/applications'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Attendance } from '../application/answers'
import type { Status } from '../registration/answers'

export type AcademyNumbers = {
  byStatus: Partial<Record<Status, number>>
  /** Received and not decided, decided and not released. */
  undecided: number
  held: number
  /** Reviews asked for, and submitted; not of what was withdrawn. */
  reviews: number
  submitted: number
  seats: { attendance: Attendance; capacity: number; coming: number; offered: number }[]
}

/** The numbers of every academy at a glance, by event id. */
export async function academyNumbers(db: Db): Promise<Map<string, AcademyNumbers>> {
  const [groups, seatRows, reviewRows] = await Promise.all([
    db
      .select({
        eventId: registrations.eventId,
        status: registrations.status,
        decided: sql<number>`${decisions.registrationId} is not null`.mapWith(Boolean),
        held: sql<number>`(${decisions.registrationId} is not null
          and ${decisions.releasedAt} is null)`.mapWith(Boolean),
        count: count(),
      })
      .from(registrations)
      .innerJoin(applications, eq(applications.registrationId, registrations.id))
      .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
      .groupBy(sql`1`, sql`2`, sql`3`, sql`4`),
    db
      .select({
        eventId: seats.eventId,
        attendance: seats.attendance,
        capacity: seats.capacity,
        taken: seats.taken,
        offered: count(academyPlaces.offeredUntil),
      })
      .from(seats)
      .leftJoin(
        academyPlaces,
        and(
          eq(academyPlaces.eventId, seats.eventId),
          eq(academyPlaces.attendance, seats.attendance),
        ),
      )
      .groupBy(seats.eventId, seats.attendance, seats.capacity, seats.taken)
      .orderBy(desc(seats.attendance)),
    db
      .select({
        eventId: registrations.eventId,
        submitted: sql<number>`${reviews.submittedAt} is not null`.mapWith(Boolean),
        count: count(),
      })
      .from(reviews)
      .innerJoin(registrations, eq(registrations.id, reviews.registrationId))
      // What was withdrawn is reviewed no more.
      .where(and(isNull(reviews.conflictAt), ne(registrations.status, 'cancelled')))
      .groupBy(sql`1`, sql`2`),
  ])
  const all = new Map<string, AcademyNumbers>()
  const of = (eventId: string) => {
    const numbers = all.get(eventId) ?? {
      byStatus: {},
      undecided: 0,
      held: 0,
      reviews: 0,
      submitted: 0,
      seats: [],
    }
    all.set(eventId, numbers)
    return numbers
  }
  for (const { eventId, attendance, capacity, taken, offered } of seatRows)
    of(eventId).seats.push({ attendance, capacity, offered, coming: taken - offered })
  for (const { eventId, status, decided, held, count } of groups) {
    const numbers = of(eventId)
    numbers.byStatus[status] = (numbers.byStatus[status] ?? 0) + count
    if (status === 'received' && !decided) numbers.undecided += count
    if (held) numbers.held += count
  }
  for (const { eventId, submitted, count } of reviewRows) {
    const numbers = of(eventId)
    numbers.reviews += count
    if (submitted) numbers.submitted += count
  }
  return all
}
