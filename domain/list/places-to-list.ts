import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, partnerships } from '@/db/schema/partnerships'
import { isKnown } from '../event/published'
import type { Person } from '../people/person'
import { can } from '../permissions'

/** What somebody may take lists out of: events as a whole, and partnerships of theirs at events. */
export async function placesToList(db: Db, who: Person) {
  const coordinated = who.roles.flatMap((role) =>
    role.role === 'event-coordinator' ? [role.eventId] : [],
  )
  const theirs = who.roles.flatMap((role) =>
    role.role === 'partnership-coordinator' ? [role.partnershipId] : [],
  )
  const event = { id: events.id, slug: events.slug, texts: events.texts }
  const ofStaff = can.workAsStaff(who)
  const known = ofStaff ? undefined : isKnown()
  const [whole, part] = await Promise.all([
    ofStaff || coordinated.length > 0
      ? db
          .select({ event })
          .from(events)
          .where(and(known, ofStaff ? undefined : inArray(events.id, coordinated)))
          .orderBy(asc(events.startsOn), asc(events.id))
      : [],
    theirs.length > 0
      ? db
          .select({ event, partnership: { slug: partnerships.slug, name: partnerships.name } })
          .from(partnerships)
          .innerJoin(invitations, eq(invitations.partnershipId, partnerships.id))
          .innerJoin(events, eq(events.id, invitations.eventId))
          .where(and(known, inArray(partnerships.id, theirs)))
          .orderBy(asc(partnerships.name), asc(events.startsOn), asc(events.id))
      : [],
  ])
  return [...whole.map((one) => ({ ...one, partnership: null })), ...part]
}
