import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, reviews } from '@/db/schema/applications'
import { people } from '@/db/schema/people'
import { decisions, registrations } from '@/db/schema/registrations'
import { isLiving } from '../registration/answers'
import { fold } from '../registration/search-text'
import { isStillNamed } from '../registration/still-named'
import { groupOf } from './countries'
import type { RankingFacet, RankingFilter, standings } from './ranking-filter'

export type Ranked = Awaited<ReturnType<typeof rankedApplications>>[number]
export type Standing = (typeof standings)[number]

/**
 * All applications of an event with what their reviews come to: mean and spread (the distance
 * between the highest and the lowest) of the submitted totals, in hundredths of the whole scale,
 * null without a review. The best first; those without a review last. One query, whatever their
 * number; texts are left out.
 */
export async function rankedApplications(db: Db, eventId: string) {
  const rows = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      sortName: registrations.sortName,
      searchText: registrations.searchText,
      email: people.email,
      category: registrations.delegateRole,
      stream: registrations.theme,
      gender: registrations.gender,
      status: registrations.status,
      attendance: applications.attendance,
      affiliation: applications.affiliation,
      residence: applications.residence,
      researchCountries: applications.researchCountries,
      fundingRequested: applications.fundingRequested,
      place: { heldSince: academyPlaces.heldSince, offeredUntil: academyPlaces.offeredUntil },
      outcome: decisions.outcome,
      rank: decisions.rank,
      releasedAt: decisions.releasedAt,
      review: { by: reviews.reviewerId, total: reviews.total, says: reviews.recommendation },
    })
    .from(registrations)
    .innerJoin(applications, eq(applications.registrationId, registrations.id))
    .innerJoin(people, eq(people.id, registrations.personId))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(decisions, eq(decisions.registrationId, registrations.id))
    .leftJoin(
      reviews,
      and(eq(reviews.registrationId, registrations.id), isNull(reviews.conflictAt)),
    )
    .where(and(eq(registrations.eventId, eventId), isStillNamed))
    .orderBy(asc(registrations.sortName), asc(registrations.id))
  const byId = new Map<string, { row: (typeof rows)[number]; reviews: Review[] }>()
  for (const row of rows) {
    const known = byId.get(row.id) ?? { row, reviews: [] }
    if (row.review?.by) known.reviews.push(row.review)
    byId.set(row.id, known)
  }
  return [...byId.values()]
    .map(({ row: { review: _, ...row }, reviews }) => ({
      ...row,
      ...statisticsOf(reviews),
      assigned: reviews.length,
      group: groupOf(row),
      standing: standingOf(row),
    }))
    .toSorted((one, other) => (other.mean ?? -1) - (one.mean ?? -1))
}

type Review = { by: string; total: number | null; says: string | null }

/** What several reviewers' totals come to. */
export function statisticsOf(reviews: Pick<Review, 'total'>[]) {
  const totals = reviews.flatMap(({ total }) => total ?? [])
  if (totals.length === 0) return { reviewed: 0, mean: null, spread: null }
  const sum = totals.reduce((sum, total) => sum + total, 0)
  return {
    reviewed: totals.length,
    mean: Math.round(sum / totals.length),
    spread: Math.max(...totals) - Math.min(...totals),
  }
}

type Stands = Pick<
  { status: string; outcome: string | null; releasedAt: Date | null },
  'status' | 'outcome' | 'releasedAt'
>

function standingOf({ status, outcome, releasedAt }: Stands): Standing {
  if (status === 'cancelled') return 'over'
  if (outcome && !releasedAt) return 'held'
  if (status === 'approved') return 'accepted'
  if (status === 'declined') return 'rejected'
  return status === 'reserve' ? 'reserve' : 'open'
}

/** Whether somebody counts as selected: accepted, held or told, or with a place from the reserve. */
export const isSelected = ({ outcome, status, place }: Ranked): boolean =>
  isLiving(status) && (outcome === 'approved' || place !== null || status === 'approved')

const facets: RankingFacet[] = ['standing', 'category', 'attendance', 'stream', 'group', 'gender']

/** Those that match a filter, in its order: by mean, with low- and middle-income countries first, or by name. */
export const filtered = (all: Ranked[], filter: RankingFilter): Ranked[] =>
  inOrder(
    all.filter((one) => matches(one, filter)),
    filter.sort,
  )

/** As the table has them: the best first as they come, those from low- and middle-income countries first, or by name. */
export function inOrder(all: Ranked[], sort: RankingFilter['sort']): Ranked[] {
  if (sort === 'name') return all.toSorted((one, other) => (one.sortName < other.sortName ? -1 : 1))
  if (sort === 'priority')
    return all.toSorted(
      (one, other) => Number(one.group === 'high') - Number(other.group === 'high'),
    )
  return all
}

/** At each value of one filter stands how many there would be with the others as they are. */
export function countsOf(all: Ranked[], filter: RankingFilter) {
  const count = (facet: RankingFacet) => {
    const by: Record<string, number> = {}
    const others = all.filter((one) => matches(one, { ...filter, [facet]: undefined }))
    for (const one of others) by[one[facet]] = (by[one[facet]] ?? 0) + 1
    return { all: others.length, by }
  }
  return Object.fromEntries(facets.map((facet) => [facet, count(facet)])) as Record<
    RankingFacet,
    ReturnType<typeof count>
  >
}

function matches(one: Ranked, filter: RankingFilter): boolean {
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  return (
    facets.every((facet) => filter[facet] === undefined || one[facet] === filter[facet]) &&
    words.every((word) => one.searchText.includes(word))
  )
}
