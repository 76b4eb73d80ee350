import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { academyPlaces, applications, journeys } from '@/db/schema/applications'
import { fundedPlaces } from '@/db/schema/funding'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { isComing } from '../registration/is-coming'
import { isStillNamed } from '../registration/still-named'

/** Who comes and what they eat at which meals; what there is no consent for is not kept, and so not here. */
export type Eater = { meals: string[]; diet: string; severe: boolean }

/** What a query of `from registrations` needs for whoever comes and their diet. */
const dietColumns = {
  meals: registrations.meals,
  diet: sql<string>`coalesce(${sensitiveAnswers.diet}, '')`,
  severe: sql<number>`case when ${sensitiveAnswers.severeAllergy} then 1 else 0 end`.mapWith(
    Boolean,
  ),
}

/** Everybody who comes, without a name, and whether they have said what meals they eat. */
export async function eatersOf(db: Db, eventId: string): Promise<(Eater & { said: boolean })[]> {
  return db
    .select({
      ...dietColumns,
      said: sql<number>`case when ${applications.registrationId} is null
        or ${journeys.lodgingAt} is not null then 1 else 0 end`.mapWith(Boolean),
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .leftJoin(applications, eq(applications.registrationId, registrations.id))
    .leftJoin(journeys, eq(journeys.registrationId, registrations.id))
    .leftJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), isComing))
    .orderBy(asc(registrations.id))
}

/** The same with names, for whoever is named responsible. */
export async function namedEatersOf(db: Db, eventId: string) {
  return db
    .select({
      ...dietColumns,
      reference: registrations.reference,
      familyName: registrations.familyName,
      givenNames: registrations.givenNames,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .innerJoin(sensitiveAnswers, eq(sensitiveAnswers.registrationId, registrations.id))
    .where(and(eq(registrations.eventId, eventId), isComing, isStillNamed))
    .orderBy(asc(registrations.sortName), asc(registrations.reference))
}
