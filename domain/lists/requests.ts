import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { living } from '../registration/answers'

const who = {
  reference: registrations.reference,
  givenNames: registrations.givenNames,
  familyName: registrations.familyName,
}

/** What waits for staff's yes or no at an event: changes after their deadline, and substitutions. The oldest first. */
export async function openRequestsOf(db: Db, eventId: string) {
  const here = and(eq(registrations.eventId, eventId), inArray(registrations.status, [...living]))
  const [changes, exchanges] = await Promise.all([
    db
      .select({
        ...who,
        id: changeRequests.id,
        step: changeRequests.step,
        at: changeRequests.askedAt,
      })
      .from(changeRequests)
      .innerJoin(registrations, eq(registrations.id, changeRequests.registrationId))
      .where(and(here, isNull(changeRequests.decidedAt)))
      .orderBy(asc(changeRequests.askedAt), asc(changeRequests.id)),
    db
      .select({
        ...who,
        id: substitutions.id,
        name: substitutions.name,
        at: substitutions.confirmedAt,
      })
      .from(substitutions)
      .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
      .where(and(here, isNull(substitutions.endedAt), isNotNull(substitutions.confirmedAt)))
      .orderBy(asc(substitutions.confirmedAt), asc(substitutions.id)),
  ])
  return { changes, exchanges }
}
