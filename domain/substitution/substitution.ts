import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { now, startOfDay } from '../clock'
import type { Event } from '../event/seats'
import { isBefore } from '../event/window'
import { living } from '../registration/answers'

export type Substitution = typeof substitutions.$inferSelect

/** Whether somebody asked to take over can still say yes. */
export const isOpen = (one: Pick<Substitution, 'endedAt' | 'expiresAt'> | null) =>
  one !== null && one.endedAt === null && one.expiresAt > now()

// One that came about has no end of its own: the registration it was for is then over.
const isForTheLiving = sql`exists (select 1 from ${registrations} as asked_of
  where asked_of.id = ${substitutions.registrationId} and asked_of.status in ${living})`

/** The substitutions of a query that can still be said yes to. */
export const open = () =>
  and(isNull(substitutions.endedAt), gt(substitutions.expiresAt, now()), isForTheLiving)

/** For a query of registrations that joins the substitution under way, if there is one. */
export const underWay = () =>
  and(
    eq(substitutions.registrationId, registrations.id),
    isNull(substitutions.endedAt),
    inArray(registrations.status, [...living]),
  )

/** A place can be taken over until the event begins. */
export const lastMoment = ({ startsOn }: Pick<Event, 'startsOn'>) => startOfDay(startsOn)

/** After the hotel deadline staff approve: the hotel has its list by then. */
export const needsApproval = ({ hotelDeadline }: Pick<Event, 'hotelDeadline'>) =>
  !isBefore(hotelDeadline)

/** What somebody with an address is asked to take over at an event, or null. */
export async function takeOverFor(db: Db, eventId: string, email: string) {
  const [asked] = await db
    .select()
    .from(substitutions)
    .where(and(eq(substitutions.eventId, eventId), eq(substitutions.email, email), open()))
    .limit(1)
  return asked ?? null
}

/** The open substitutions of these registrations. */
export const openOf = (ids: string[]) =>
  and(inArray(substitutions.registrationId, ids), isNull(substitutions.endedAt))
