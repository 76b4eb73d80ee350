import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { alias } from '@/db/columns'
import { events } from '@/db/schema/events'
import { parties, partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { living } from '../registration/answers'

const mine = alias(registrations, 'mine')

/**
 * What somebody was asked to take over at an event, the newest first of several: whose place, and
 * how it stands; with the reference of their own living registration there, if any. Null for
 * whoever was asked nothing.
 */
export async function askedOfMe(db: Db, person: { id: string; email: string }, eventSlug: string) {
  const [asked] = await db
    .select({
      event: events,
      substitution: substitutions,
      replaced: {
        reference: registrations.reference,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
        status: registrations.status,
      },
      organisation: parties.organisation,
      partnership: partnerships.name,
      mine: mine.reference,
    })
    .from(substitutions)
    .innerJoin(events, eq(events.id, substitutions.eventId))
    .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
    .innerJoin(parties, eq(parties.id, registrations.partyId))
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .leftJoin(
      mine,
      and(
        eq(mine.eventId, events.id),
        eq(mine.personId, person.id),
        sql`${mine.status} in ${living}`,
      ),
    )
    .where(and(eq(events.slug, eventSlug), eq(substitutions.email, person.email)))
    .orderBy(desc(sql`${substitutions.endedAt} is null`), desc(substitutions.askedAt))
    .limit(1)
  return asked ?? null
}
