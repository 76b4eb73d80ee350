import { and, eq, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { hotels } from '@/db/schema/hotels'
import { record } from '../audit/record'
import { enterEvent } from '../event/seats'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import type { hotelForm } from './form'

type Typed = z.output<typeof hotelForm>

/**
 * Writes down a hotel of an event, or changes it. The first that is written down is everybody's.
 * Throws Problems for a name that another has there, NotFound for a hotel of another event.
 */
export async function saveHotel(
  tx: Tx,
  who: { id: string },
  { eventId, hotelId, name, email, rooms }: Typed,
): Promise<void> {
  await enterEvent(tx, eventId)
  const isThis = and(eq(hotels.id, hotelId), eq(hotels.eventId, eventId))
  const [before] = hotelId ? await tx.select().from(hotels).where(isThis) : []
  if (hotelId && !before) throw new NotFound()
  const [named] = await tx
    .select({ id: hotels.id })
    .from(hotels)
    .where(and(eq(hotels.eventId, eventId), eq(hotels.name, name), ne(hotels.id, hotelId)))
  if (named) throw new Problems({ name: 'hotelName.taken' })

  const id = before?.id ?? crypto.randomUUID()
  const said = { name, email, rooms }
  if (before) await tx.update(hotels).set(said).where(isThis)
  else
    await tx.insert(hotels).values({
      ...{ id, eventId, ...said },
      position: sql`(select coalesce(max(position), 0) + 1 from ${hotels} where event_id = ${eventId})`,
    })
  await record(tx, {
    act: 'hotel-changed',
    actorId: who.id,
    eventId,
    subject: { kind: 'hotel', id },
    before: before && { name: before.name, email: before.email, rooms: before.rooms },
    after: said,
  })
}
