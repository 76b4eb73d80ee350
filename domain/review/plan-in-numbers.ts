import { type AssignedApplication, type Assignments, reviewersOf } from './assignments'
import { planOf } from './carry-out-plan'

type Counts = Record<string, number>
type Row = {
  id: string
  email: string
  has: number
  gets: number
  streams: Counts
  categories: Counts
}

/**
 * A plan as it is looked at before it is carried out: what each reviewer has and gets, and what
 * they would then have of each stream and category; how many are assigned, and how many
 * applications stay short of reviewers.
 */
export function planInNumbers(assignments: Assignments, perApplication: number) {
  const { pairs, short } = planOf(assignments, perApplication)
  const applications = new Map(assignments.applications.map((one) => [one.id, one]))
  const rows = new Map<string, Row>()
  for (const { id, email, load } of assignments.reviewers)
    rows.set(id, { id, email, has: load, gets: 0, streams: {}, categories: {} })
  const count = (reviewerId: string, one: AssignedApplication | undefined, gets: number) => {
    const row = rows.get(reviewerId)
    if (!row || !one) return
    row.gets += gets
    row.streams[one.stream] = (row.streams[one.stream] ?? 0) + 1
    row.categories[one.category] = (row.categories[one.category] ?? 0) + 1
  }
  for (const one of assignments.applications)
    for (const { reviewerId } of reviewersOf(one)) count(reviewerId, one, 0)
  for (const { applicationId, reviewerId } of pairs)
    count(reviewerId, applications.get(applicationId), 1)
  return { rows: [...rows.values()], assigned: pairs.length, short: short.length }
}
