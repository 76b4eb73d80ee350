import { eq, type SQL, sql } from 'drizzle-orm'
import { attendedDays } from '@/db/schema/documents'
import { registrations } from '@/db/schema/registrations'
import { isOver } from '../event/window'

/** On how many days somebody was there, of a query over registrations. */
export const daysThere: SQL<number> = sql`(select count(*) from ${attendedDays}
  where ${eq(attendedDays.registrationId, registrations.id)})`

/**
 * Whether it is known by now who stayed away, of a query over an event's registrations: the event is
 * over, and somebody's days were noted. Where nobody was checked in, nobody is said to have stayed away.
 */
export const absenceIsKnown = ({ id, endsOn }: { id: string; endsOn: string }): SQL =>
  isOver({ endsOn })
    ? sql`exists (select 1 from ${attendedDays} inner join ${registrations} as somebody
        on somebody.id = ${attendedDays.registrationId} where somebody.event_id = ${id})`
    : sql`1 = 0`
