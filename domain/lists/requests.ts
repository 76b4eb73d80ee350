import { and, asc, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { changeRequests } from '@/db/schema/change-requests'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { living } from '../registration/answers'
import { isStillNamed } from '../registration/still-named'
import { pageSize } from './attendee-filter'

const who = {
  reference: registrations.reference,
  givenNames: registrations.givenNames,
  familyName: registrations.familyName,
}

const waitsAt = (eventId: string) => ({
  here: and(
    eq(registrations.eventId, eventId),
    inArray(registrations.status, [...living]),
    isStillNamed,
  ),
  change: isNull(changeRequests.decidedAt),
  exchange: and(isNull(substitutions.endedAt), isNotNull(substitutions.confirmedAt)),
})

/**
 * What waits for staff's yes or no at an event: changes after their deadline, and then substitutions,
 * the oldest of either first; a page of them, and how many there are in all.
 */
export async function openRequestsOf(db: Db, eventId: string, page: number) {
  const { here, change, exchange } = waitsAt(eventId)
  const [[ofChanges], [ofExchanges]] = await Promise.all([
    db
      .select({ count: count() })
      .from(changeRequests)
      .innerJoin(registrations, eq(registrations.id, changeRequests.registrationId))
      .where(and(here, change)),
    db
      .select({ count: count() })
      .from(substitutions)
      .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
      .where(and(here, exchange)),
  ])
  const changesInAll = ofChanges?.count ?? 0
  const first = (page - 1) * pageSize
  // Where the changes end on a page, the substitutions begin.
  const left = Math.min(pageSize, Math.max(0, first + pageSize - changesInAll))
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
      .where(and(here, change))
      .orderBy(asc(changeRequests.askedAt), asc(changeRequests.id))
      .limit(pageSize)
      .offset(first),
    db
      .select({
        ...who,
        id: substitutions.id,
        name: substitutions.name,
        at: substitutions.confirmedAt,
      })
      .from(substitutions)
      .innerJoin(registrations, eq(registrations.id, substitutions.registrationId))
      .where(and(here, exchange))
      .orderBy(asc(substitutions.confirmedAt), asc(substitutions.id))
      .limit(left)
      .offset(Math.max(0, first - changesInAll)),
  ])
  return { changes, exchanges, count: changesInAll + (ofExchanges?.count ?? 0) }
}
