import type { Db } from '@/db/client'
import type { EventKind } from '../event/facts'
import { type AttendeeFilter, attendeeFilter, queryOf, type Values } from '../lists/attendee-filter'
import { attendees } from '../lists/attendees'
import { howMany, howManyByLanguage, idsOfMatching } from '../lists/count-attendees'
import { isLiving, living } from '../registration/answers'

const those = (is: Values) => String(queryOf({ is: { status: [...living], ...is } }))

/** Audiences that are asked for most, each as the attendees' table has it in its address. */
export const readyAudiences = {
  conference: {
    everybody: those({}),
    coming: those({ funding: ['icld', 'self'] }),
    waiting: those({ funding: ['waiting'] }),
    ownExpense: those({ funding: ['self'] }),
    unconfirmed: those({ missing: ['confirmation'] }),
    undecided: those({ status: ['received'], decision: ['undecided'] }),
  },
  academy: {
    everybody: those({}),
    undecided: those({ status: ['received'] }),
    offered: those({ place: ['offered'] }),
    coming: those({ place: ['held'] }),
    week: those({ place: ['held'], attendance: ['week'] }),
    labs: those({ place: ['held'], attendance: ['labs'] }),
    travel: those({ missing: ['travel'] }),
    reserve: those({ status: ['reserve'] }),
  },
} as const satisfies Record<EventKind, Record<string, string>>

/**
 * The attendees' table as an audience: without what only orders it, and without whoever does not
 * come any more, unless it asks for a status of those.
 */
export const audienceFrom = (query: string): string => String(queryOf(filterFrom(query)))

function filterFrom(query: string): AttendeeFilter {
  const typed = Object.fromEntries(new URLSearchParams(query))
  const { cols: _, ...filter } = attendeeFilter.parse(typed)
  const is = { status: [...living], ...filter.is }
  return { ...filter, is, sort: 'name', order: 'asc', page: 1 }
}

/** How many an audience has as things stand. */
export const audienceSize = (db: Db, eventId: string, query: string): Promise<number> =>
  howMany(db, { eventId }, filterFrom(query))

/** The ids of the registrations that an audience is made of as things stand, by name. */
export const audienceOf = (db: Db, eventId: string, query: string): Promise<string[]> =>
  idsOfMatching(db, { eventId }, filterFrom(query))

/** The first of an audience, by name; undefined when there is none. */
export async function firstOf(db: Db, eventId: string, query: string) {
  const [first] = await attendees(db, { eventId }, filterFrom(query))
  return first?.registration.id
}

/** Whether an audience has registrations that are over. */
export const asksForTheEnded = (query: string): boolean =>
  filterFrom(query).is.status?.some((one) => !isLiving(one as 'received')) ?? false

/** How many of an audience read their mails in which language, as things stand. */
export const languagesOf = (db: Db, eventId: string, query: string) =>
  howManyByLanguage(db, { eventId }, filterFrom(query))
