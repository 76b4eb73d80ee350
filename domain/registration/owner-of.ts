import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { NotFound } from '../refusal'
import { tidyReference } from './reference'
import { isStillNamed } from './still-named'

/** Whose a registration is, by its reference: a delegate's or an applicant's alike. Throws NotFound for an unknown one. */
export async function ownerOf(db: Db, reference: string) {
  const [found] = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      personId: registrations.personId,
    })
    .from(registrations)
    .where(and(eq(registrations.reference, tidyReference(reference)), isStillNamed))
  if (!found) throw new NotFound()
  return found
}
