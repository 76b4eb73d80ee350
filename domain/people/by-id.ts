import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { people, roles } from '@/db/schema/people'
import { heldNow } from './held-now'
import type { Person, PersonId, Role } from './person'

/** A person with their roles as they are now, for what is done in their name while they are not there. */
export async function personById(db: Db, id: string): Promise<Person | null> {
  const rows = await db
    .select({
      ...{ id: people.id, email: people.email, locale: people.locale },
      ...{ role: roles.role, eventId: roles.eventId, partnershipId: roles.partnershipId },
    })
    .from(people)
    .leftJoin(roles, and(eq(roles.personId, people.id), heldNow()))
    .where(eq(people.id, id))
  const [person] = rows
  if (!person) return null
  return {
    id: person.id as PersonId,
    email: person.email,
    locale: person.locale,
    roles: rows.filter((row) => row.role !== null) as Role[],
  }
}
