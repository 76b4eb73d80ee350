import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { events } from '@/db/schema/events'
import { fundedPlaces, queue as queueOf } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { heldColumns } from '../funding/held'
import type { InBoth } from '../language'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { living } from '../registration/answers'
import { comes } from '../registration/comes'
import { enterEvent } from './seats'

/** Where an event is held and where its delegates sleep, in both languages. */
export type Whereabouts = InBoth<{ venue: string; hotel: string }>

/**
 * Staff change where an event is held or where its delegates sleep. Everybody registered, at an
 * academy everybody who has been offered a place or has one, is told by mail; whoever comes gets a calendar entry that takes the place of the older one. Returns how many were told:
 * none when nothing is different.
 */
export async function changeWhereabouts(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  whereabouts: Whereabouts,
): Promise<number> {
  const { texts, kind } = await enterEvent(tx, eventId)
  const changed = {
    sv: { ...texts.sv, ...whereabouts.sv },
    en: { ...texts.en, ...whereabouts.en },
  }
  const of = ({ sv, en }: Whereabouts): Whereabouts => ({
    sv: { venue: sv.venue, hotel: sv.hotel },
    en: { venue: en.venue, hotel: en.hotel },
  })
  const [before, after] = [of(texts), of(changed)]
  if (JSON.stringify(before) === JSON.stringify(after)) return 0
  await tx.update(events).set({ texts: changed }).where(eq(events.id, eventId))
  await record(tx, { act: 'event-changed', actorId: staff.id, eventId, before, after })

  const registered = await tx
    .select({
      id: registrations.id,
      status: registrations.status,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      ...heldColumns,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queueOf, eq(queueOf.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        inArray(registrations.status, [...living]),
        // To whoever only applies it is nothing yet.
        kind === 'academy' ? isNotNull(academyPlaces.registrationId) : undefined,
      ),
    )
  const told = await addressees(
    tx,
    registered.map(({ id }) => id),
  )
  const coming = new Set(registered.filter(comes).map(({ id }) => id))
  await queue(
    tx,
    ...told.map((one) => letterTo(one, { kind: 'event-changed', comes: coming.has(one.id) })),
  )
  return told.length
}
