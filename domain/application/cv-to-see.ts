import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { cvs, reviews } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { living } from '../registration/answers'

/**
 * A CV for whoever may see it: its owner, staff, and whoever reviews the application without a
 * conflict of interest. Null for everybody else, as for one that is not there. One query.
 */
export async function cvToSee(db: Db, person: Person, fileId: string) {
  const rows = await db
    .select({
      cv: cvs,
      registrationId: registrations.id,
      review: { reviewerId: reviews.reviewerId, conflictAt: reviews.conflictAt },
    })
    .from(cvs)
    .leftJoin(
      registrations,
      and(
        eq(registrations.eventId, cvs.eventId),
        eq(registrations.personId, cvs.personId),
        sql`${registrations.status} in ${living}`,
      ),
    )
    .leftJoin(reviews, eq(reviews.registrationId, registrations.id))
    .where(eq(cvs.fileId, fileId))
  const [first] = rows
  if (!first) return null
  const { cv, registrationId } = first
  const assigned = rows.flatMap(({ review }) => review ?? [])
  return can.seeCv(person, { ...cv, reviews: assigned }) ? { ...cv, registrationId } : null
}
