import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { registrations } from '@/db/schema/registrations'
import { NotFound } from '../refusal'

/** The addresses of a registration: its event's and its own. Throws NotFound for an unknown one. */
export async function whereIs(db: Db, which: string | { reference: string }) {
  const [found] = await db
    .select({ eventId: events.id, slug: events.slug, reference: registrations.reference })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(
      typeof which === 'string'
        ? eq(registrations.id, which)
        : eq(registrations.reference, which.reference),
    )
  if (!found) throw new NotFound()
  return found
}
