import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import { NotFound } from '../refusal'

/** The addresses of a registration: its event's and its own. Throws NotFound for an unknown id. */
export async function whereIs(db: Db, registrationId: string) {
  const [found] = await db
    .select({ eventId: events.id, slug: events.slug, reference: registrations.reference })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId))
  if (!found) throw new NotFound()
  return found
}
