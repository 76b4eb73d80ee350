import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { chunks } from '../chunks'
import { inOrderOf } from './attendee-order'
import { type Attendee, attendeesAmong, partSize, type Scope } from './attendees'
import { asked } from './count-attendees'
import { matching, type Sought } from './matching'

/**
 * The attendees of a scope that match a filter, in its order, some at a time: a part is asked for when
 * it is wanted, by a fixed number of queries. Who they are and in what order is settled at the start,
 * so that nobody comes twice or is skipped when somebody else comes, goes or moves meanwhile; each is
 * told as they are when their part is read, and whoever does not match any more by then is left out.
 */
export async function* attendeesInParts(
  db: Db,
  scope: Scope,
  filter: Sought = {},
  size = partSize,
): AsyncGenerator<Attendee[]> {
  const matched = await matching(db, scope, filter)
  const all = await asked(db, { id: sql`${registrations.id}` })
    .where(matched)
    .orderBy(...inOrderOf(filter))
  for (const part of chunks(all, size)) {
    const ids = part.map(({ id }) => String(id))
    const found = await attendeesAmong(db, scope, matched, ids)
    const of = new Map(found.map((one) => [one.registration.id, one]))
    yield ids.flatMap((id) => of.get(id) ?? [])
  }
}
