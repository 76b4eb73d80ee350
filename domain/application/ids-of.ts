import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { tidyReference } from '../registration/reference'

/** The applications of an event behind these references, in their order. Unknown ones are left out. */
export async function idsOf(db: Db, eventId: string, references: string[]): Promise<string[]> {
  const tidy = references.map(tidyReference)
  const found = await db
    .select({ id: registrations.id, reference: registrations.reference })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.reference, tidy)))
  const ids = new Map(found.map(({ id, reference }) => [reference, id]))
  return tidy.flatMap((reference) => ids.get(reference) ?? [])
}
