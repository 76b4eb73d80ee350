import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { living } from './answers'

type OfPartnership = { eventId: string; partnershipId: string }

/** Whether somebody with an address is registered at an event for a partnership. */
export async function isRegistered(
  db: Db,
  { eventId, partnershipId }: OfPartnership,
  email: string,
): Promise<boolean> {
  const found = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .where(
      and(
        eq(people.email, email),
        eq(registrations.eventId, eventId),
        eq(registrations.partnershipId, partnershipId),
        inArray(registrations.status, [...living]),
      ),
    )
  return found.length > 0
}
