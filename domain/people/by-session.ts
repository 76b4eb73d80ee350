import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { people, roles, sessions } from '@/db/schema/people'
import { now } from '../clock'
import { heldNow } from './held-now'
import type { Person, PersonId, Role } from './person'
import { hash } from './secrets'

/**
 * The person a session belongs to, with their roles as they are now, or null when the session
 * is unknown or over. One query, with every request.
 */
export async function personBySession(db: Db, sessionToken: string): Promise<Person | null> {
  const rows = await db
    .select({
      id: people.id,
      email: people.email,
      locale: people.locale,
      role: roles.role,
      eventId: roles.eventId,
      partnershipId: roles.partnershipId,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(roles, and(eq(roles.personId, people.id), heldNow()))
    .where(and(eq(sessions.tokenHash, hash(sessionToken)), gt(sessions.expiresAt, now())))
  const [person] = rows
  if (!person) return null
  return {
    id: person.id as PersonId,
    email: person.email,
    locale: person.locale,
    roles: rows.filter((row) => row.role !== null) as Role[],
  }
}
