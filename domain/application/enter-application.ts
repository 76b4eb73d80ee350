import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { enterEvent } from '../event/seats'
import { NotFound } from '../refusal'
import { tidyReference } from '../registration/reference'
import { isStillNamed } from '../registration/still-named'

/** An application as it is at this very moment, with its event held until the transaction ends. */
export type EnteredApplication = Awaited<ReturnType<typeof enterApplication>>

type Which = { id: string } | { reference: string }

/**
 * Enters an application's event and loads the application with its place, if it has one, and
 * staff's decision. What a verb changes, it changes of this. Throws NotFound for one that is not
 * there, and for a registration that was not applied for.
 */
export async function enterApplication(tx: Tx, which: Which) {
  const it = and(
    'id' in which
      ? eq(registrations.id, which.id)
      : eq(registrations.reference, tidyReference(which.reference)),
    isStillNamed,
  )
  const event = await enterEvent(
    tx,
    tx.select({ id: registrations.eventId }).from(registrations).where(it),
  )
  const [row] = await tx
    .select({
      registration: registrations,
      application: applications,
      email: people.email,
      locale: people.locale,
      place: academyPlaces,
      decision: decisions,
      journey: journeys,
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .where(it)
  if (!row) throw new NotFound()
  const { id, eventId, reference, givenNames } = row.registration
  return { ...row, event, id, eventId, reference, givenNames, partnership: '' }
}

type Placed = { place: { offeredUntil: Date | null } | null }

/** Whether a place is theirs: accepted by them, not only offered. */
export const hasPlace = ({ place }: Placed): boolean =>
  place !== null && place.offeredUntil === null
