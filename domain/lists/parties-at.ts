import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'

/** The parties of every partnership that is invited to an event, as they are called now. */
export const partiesAt = (db: Db, eventId: string) =>
  db
    .select({
      id: parties.id,
      organisation: parties.organisation,
      kind: parties.kind,
      country: parties.country,
      slug: partnerships.slug,
      partnership: partnerships.name,
    })
    .from(invitations)
    .innerJoin(partnerships, eq(partnerships.id, invitations.partnershipId))
    .innerJoin(parties, eq(parties.partnershipId, partnerships.id))
    .where(eq(invitations.eventId, eventId))
