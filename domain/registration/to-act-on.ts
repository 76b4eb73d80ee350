import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { fundingOf, heldColumns } from '../funding/held'
import { tidyReference } from './reference'
import { isStillNamed } from './still-named'

export type ToActOn = NonNullable<Awaited<ReturnType<typeof toActOn>>>

/** A registration as it is needed before something is done to it, by its reference, or null. */
export async function toActOn(db: Db, reference: string) {
  const [row] = await db
    .select({
      registration: registrations,
      event: events,
      partnership: partnerships,
      ...heldColumns,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queue, eq(queue.registrationId, registrations.id))
    .where(and(eq(registrations.reference, tidyReference(reference)), isStillNamed))
  if (!row) return null
  const { comesAtOwnExpense } = row.registration
  return { ...row, funding: fundingOf({ ...row, comesAtOwnExpense }) }
}
