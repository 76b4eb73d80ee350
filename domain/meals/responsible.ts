import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { heldNow } from '../people/held-now'

/** The addresses of who is named responsible for the meals of an event. */
export async function responsibleForMeals(db: Db, eventId: string): Promise<string[]> {
  const named = await db
    .select({ email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.role, 'meals-officer'), eq(roles.eventId, eventId), heldNow()))
    .orderBy(asc(people.email))
  return named.map(({ email }) => email)
}
