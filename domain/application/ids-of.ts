import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { tidyReference } from '../registration/reference'
import { inOrder, rankedApplications } from './ranking'
import type { RankingFilter } from './ranking-filter'

/**
 * The applications of an event behind these references, in the order of the ranked table: whoever
 * ticks in several pages of it ticks in its order, whatever a form makes of it.
 */
export async function idsInOrder(
  db: Db,
  eventId: string,
  references: string[],
  sort: RankingFilter['sort'],
): Promise<string[]> {
  const picked = new Set(references.map(tidyReference))
  const all = await rankedApplications(db, eventId)
  return inOrder(all, sort).flatMap(({ id, reference }) => (picked.has(reference) ? [id] : []))
}

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
