import type { Db } from '@/db/client'
import { type Attendee, attendees, type Scope } from './attendees'
import type { Sought } from './matching'

/** The attendees of a scope that match a filter, in its order, some at a time. */
export async function* attendeesInParts(
  db: Db,
  scope: Scope,
  filter: Sought = {},
): AsyncGenerator<Attendee[]> {
  yield await attendees(db, scope, { ...filter, page: undefined })
}
