import { asc, desc, type SQL, sql } from 'drizzle-orm'
import { applications } from '@/db/schema/applications'
import { queue } from '@/db/schema/funding'
import { parties, partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { isOf } from './attendee-conditions'
import type { Sorting } from './column-names'
import type { Sought } from './matching'

export const organisation = sql<string>`coalesce(${parties.organisation}, ${applications.affiliation}, '')`
export const country = sql<string>`coalesce(${parties.country}, ${applications.residence}, '')`

// What is not there comes last on either engine: each has an order of its own for it.
const sortedBy = {
  name: registrations.sortName,
  reference: registrations.reference,
  email: people.email,
  organisation,
  country,
  partnership: sql`coalesce(${partnerships.name}, '')`,
  delegateRole: registrations.delegateRole,
  category: registrations.delegateRole,
  theme: registrations.theme,
  stream: registrations.theme,
  attendance: sql`coalesce(${applications.attendance}, '')`,
  funding: sql`case when ${isOf('funding', 'icld')} then 0 when ${isOf('funding', 'self')} then 1
    when ${isOf('funding', 'waiting')} then 2 else 3 end`,
  funded: sql`case when ${isOf('funded', 'yes')} then 0 else 1 end`,
  // In the order in which they joined, whatever the line.
  turn: sql`coalesce(${queue.turn}, 2147483647)`,
  status: registrations.status,
  decision: sql`case when ${isOf('decision', 'released')} then 2 when ${isOf('decision', 'held')} then 1 else 0 end`,
  spokenLanguage: registrations.spokenLanguage,
  received: registrations.createdAt,
} satisfies Record<Sorting, unknown>

/** The order a filter asks for; whoever is alike in it, by their reference. */
export function inOrderOf({ sort = 'name', order }: Sought): SQL[] {
  const direction = order === 'desc' ? desc : asc
  return [direction(sortedBy[sort]), asc(registrations.reference)]
}
