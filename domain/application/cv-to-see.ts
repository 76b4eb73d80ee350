import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cvs, reviews } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import type { Person } from '../people/person'
import { can } from '../permissions'
import { living } from '../registration/answers'
import { tell } from '../told'

export type CvToSee = NonNullable<Awaited<ReturnType<typeof cvToSee>>>

/**
 * The CV that lies under a file's id, for whoever may see it: the applicant, staff, and whoever
 * reviews the application and has declared no conflict of interest. Null for everybody else, and
 * for an id that is of no CV.
 */
export async function cvToSee(db: Db, person: Person, fileId: string) {
  const rows = await db
    .select({
      fileId: cvs.fileId,
      name: cvs.name,
      personId: cvs.personId,
      eventId: cvs.eventId,
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
  const [cv] = rows
  const assigned = rows.flatMap(({ review }) => review ?? [])
  if (!cv || !can.seeCv(person, { ...cv, reviews: assigned })) return null
  const { name, personId, eventId, registrationId } = cv
  return { fileId, name, personId, eventId, registrationId }
}

/** Writes down that somebody opens a CV that is not their own. */
export async function noteCvSeen(
  tx: Tx,
  person: { id: string },
  { personId, eventId, registrationId }: CvToSee,
): Promise<void> {
  if (personId === person.id) return
  const of = { eventId, registrationId: registrationId ?? undefined }
  const entry = { act: 'file-seen' as const, actorId: person.id, ...of, after: { file: 'cv' } }
  await tell(tx, { entries: [entry], letters: [] })
}
