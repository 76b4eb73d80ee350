import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { applications, reviews } from '@/db/schema/applications'
import { people, roles } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import type { Category } from '../application/answers'
import { heldNow } from '../people/held-now'
import { living } from '../registration/answers'
import { isStillNamed } from '../registration/still-named'

export type Assignments = Awaited<ReturnType<typeof assignments>>
export type AssignedApplication = Assignments['applications'][number]
export type EventReviewer = Assignments['reviewers'][number]

/**
 * Who reviews what at an event: the applications that can still be reviewed, by name, each with
 * its reviews, and the event's reviewers with how much each has. For staff. Three queries.
 */
export async function assignments(db: Db, eventId: string) {
  const rows = await db
    .select({
      id: registrations.id,
      applicantId: registrations.personId,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      searchText: registrations.searchText,
      category: registrations.delegateRole,
      stream: registrations.theme,
      attendance: applications.attendance,
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, eventId),
        isStillNamed,
        inArray(registrations.status, [...living]),
        isNull(decisions.releasedAt),
      ),
    )
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
  const assigned = await db
    .select({
      registrationId: reviews.registrationId,
      reviewerId: reviews.reviewerId,
      email: people.email,
      conflictAt: reviews.conflictAt,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(registrations, eq(registrations.id, reviews.registrationId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(eq(registrations.eventId, eventId), ne(registrations.status, 'cancelled')))
    .orderBy(asc(people.email), asc(reviews.reviewerId))
  const reviewers = await db
    .select({ id: people.id, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.eventId, eventId), eq(roles.role, 'reviewer'), heldNow()))
    .orderBy(asc(people.email), asc(people.id))
  const of = groupedBy(assigned, 'registrationId')
  const by = groupedBy(assigned, 'reviewerId')
  return {
    applications: rows.map((row) => ({
      ...row,
      category: row.category as Category,
      reviews: of.get(row.id) ?? [],
    })),
    reviewers: reviewers.map((reviewer) => {
      const all = by.get(reviewer.id) ?? []
      const conflicts = all.filter(({ conflictAt }) => conflictAt !== null).length
      return {
        ...reviewer,
        load: all.length - conflicts,
        submitted: all.filter(({ submittedAt }) => submittedAt !== null).length,
        conflicts,
      }
    }),
  }
}

function groupedBy<Name extends string, Row extends Record<Name, string>>(rows: Row[], name: Name) {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(row[name])
    if (known) known.push(row)
    else groups.set(row[name], [row])
  }
  return groups
}

/** Who reviews an application, or has: whoever declared a conflict of interest does not count. */
export const reviewersOf = ({ reviews }: Pick<AssignedApplication, 'reviews'>) =>
  reviews.filter(({ conflictAt }) => conflictAt === null)
