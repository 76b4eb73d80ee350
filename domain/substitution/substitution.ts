import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { substitutions } from '@/db/schema/substitutions'
import { now, startOfDay } from '../clock'
import type { Event } from '../event/seats'
import { isBefore } from '../event/window'

export type Substitution = typeof substitutions.$inferSelect

/** Whether somebody asked to take over can still say yes. */
export const isOpen = (one: Pick<Substitution, 'endedAt' | 'expiresAt'> | null) =>
  one !== null && one.endedAt === null && one.expiresAt > now()

/** The substitutions of a query that are open. */
export const open = () => and(isNull(substitutions.endedAt), gt(substitutions.expiresAt, now()))

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
