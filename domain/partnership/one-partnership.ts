import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { events } from '@/db/schema/events'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { people, roles } from '@/db/schema/people'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { calendarDay, now } from '../clock'
import { offeredPlaces, takenPlaces, whoWait } from '../event/published'
import { heldNow } from '../people/held-now'
import { living } from '../registration/answers'

export type PartnershipInFull = NonNullable<Awaited<ReturnType<typeof onePartnership>>>
export type PartnershipEntry = PartnershipInFull['history'][number]

const entriesShown = 50

const whom = alias(people, 'whom')

/**
 * Everything about a partnership, for staff: its parties and how many were ever registered for
 * each, its coordinators, the events it is invited to with its delegates and places, those it could
 * be invited to, and the newest of its history. Null when there is none of that address.
 */
export async function onePartnership(db: Db, slug: string) {
  const [partnership] = await db.select().from(partnerships).where(eq(partnerships.slug, slug))
  if (!partnership) return null
  const { id } = partnership
  const isInvited = and(
    eq(invitations.eventId, events.id),
    eq(invitations.partnershipId, partnerships.id),
  )
  const [members, coordinators, meetings, history] = await Promise.all([
    db
      .select({
        ...{ id: parties.id, organisation: parties.organisation },
        ...{ country: parties.country, kind: parties.kind },
        delegates: sql<number>`(select count(*) from ${registrations}
          where ${eq(registrations.partyId, parties.id)})`.mapWith(Number),
      })
      .from(parties)
      .where(eq(parties.partnershipId, id))
      .orderBy(asc(parties.position)),
    db
      .select({ id: roles.id, email: people.email, givenAt: roles.givenAt, endsAt: roles.endsAt })
      .from(roles)
      .innerJoin(people, eq(people.id, roles.personId))
      .where(and(eq(roles.partnershipId, id), heldNow()))
      .orderBy(asc(people.email)),
    db
      .select({
        event: {
          ...{ id: events.id, slug: events.slug, texts: events.texts },
          ...{ startsOn: events.startsOn, endsOn: events.endsOn },
          fundedPlaces: events.fundedPlaces,
        },
        invited: sql<number>`${invitations.eventId} is not null`.mapWith(Boolean),
        delegates: sql<number>`(select count(*) from ${registrations}
          where ${registrations.eventId} = ${events.id} and ${registrations.partnershipId} = ${id}
          and ${registrations.status} in ${living})`.mapWith(Number),
        taken: takenPlaces(partnerships.id),
        offered: offeredPlaces(partnerships.id),
        waiting: whoWait(partnerships.id),
      })
      .from(events)
      .innerJoin(partnerships, eq(partnerships.id, id))
      .leftJoin(invitations, isInvited)
      .where(eq(events.kind, 'conference'))
      .orderBy(desc(events.startsOn), asc(events.id)),
    db
      .select({
        ...{ id: auditLog.id, at: auditLog.at, act: auditLog.act, actor: people.email },
        ...{ before: auditLog.before, after: auditLog.after, texts: events.texts },
        whom: whom.email,
      })
      .from(auditLog)
      .leftJoin(people, eq(people.id, auditLog.actorId))
      .leftJoin(events, eq(events.id, auditLog.eventId))
      .leftJoin(whom, and(eq(auditLog.subjectKind, 'person'), eq(whom.id, auditLog.subjectId)))
      .where(and(eq(auditLog.partnershipId, id), isNull(auditLog.registrationId)))
      .orderBy(desc(auditLog.id))
      .limit(entriesShown),
  ])
  const today = calendarDay(now())
  return {
    ...partnership,
    parties: members,
    coordinators,
    meetings: meetings.filter(({ invited }) => invited),
    invitable: meetings.filter(({ invited, event }) => !invited && event.endsOn >= today),
    history,
  }
}
