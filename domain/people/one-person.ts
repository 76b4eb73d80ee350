import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { identities, people, roles } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { isStillNamed } from '../registration/still-named'

export type OnePerson = NonNullable<Awaited<ReturnType<typeof onePerson>>>

/** Everything staff see of a person, by id, but their answers; null for nobody. Four queries. */
export async function onePerson(db: Db, id: string) {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  if (!person) return null
  const giver = alias(people, 'giver')
  const ender = alias(people, 'ender')
  const [signIns, theirRoles, theirRegistrations] = await Promise.all([
    db
      .select({ issuer: identities.issuer, linkedAt: identities.linkedAt })
      .from(identities)
      .where(eq(identities.personId, id))
      .orderBy(asc(identities.linkedAt), asc(identities.subject)),
    db
      .select({
        id: roles.id,
        role: roles.role,
        event: events.texts,
        eventSlug: events.slug,
        partnership: partnerships.name,
        givenAt: roles.givenAt,
        givenBy: giver.email,
        endsAt: roles.endsAt,
        endedBy: ender.email,
      })
      .from(roles)
      .leftJoin(events, eq(events.id, roles.eventId))
      .leftJoin(partnerships, eq(partnerships.id, roles.partnershipId))
      .leftJoin(giver, eq(giver.id, roles.givenBy))
      .leftJoin(ender, eq(ender.id, roles.endedBy))
      .where(eq(roles.personId, id))
      .orderBy(desc(roles.givenAt), desc(roles.id)),
    db
      .select({
        reference: registrations.reference,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
        status: registrations.status,
        createdAt: registrations.createdAt,
        eventSlug: events.slug,
        eventKind: events.kind,
        event: events.texts,
      })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(and(eq(registrations.personId, id), isStillNamed))
      .orderBy(desc(registrations.createdAt), desc(registrations.id)),
  ])
  return { ...person, signIns, roles: theirRoles, registrations: theirRegistrations }
}
