import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { seats } from '@/db/schema/applications'
import { changeSeats } from '../event/seats'
import { Refusal } from '../refusal'
import { type Attendance, attendances } from './answers'

export type SeatCount = Record<Attendance, number>

/** How many of these have which attendance. */
export function countByAttendance(all: { attendance: Attendance }[]): SeatCount {
  const of = (attendance: Attendance) => all.filter((one) => one.attendance === attendance).length
  return { week: of('week'), labs: of('labs') }
}

/**
 * Takes so many more seats of an academy, or gives them back: of each attendance and of the event
 * as a whole. To be called inside `enterEvent`. Refuses `seats-are-taken` when there are not enough.
 */
export async function changeAcademySeats(tx: Tx, eventId: string, by: SeatCount): Promise<void> {
  for (const attendance of attendances) {
    const change = by[attendance]
    if (change === 0) continue
    const changed = await tx
      .update(seats)
      .set({ taken: sql`${seats.taken} + ${change}` })
      .where(
        and(
          eq(seats.eventId, eventId),
          eq(seats.attendance, attendance),
          sql`${seats.taken} + ${change} <= ${seats.capacity}`,
        ),
      )
      .returning({ taken: seats.taken })
    if (changed.length === 0) throw new Refusal('seats-are-taken')
  }
  await changeSeats(tx, eventId, by.week + by.labs)
}
