import type { Tx } from '@/db/client'
import { documents } from '@/db/schema/documents'
import { now } from '../clock'
import type { Event } from '../event/seats'
import { type DocumentKind, newNumber } from './number'

type Issuing = {
  kind: DocumentKind
  issuedBy: string
  validUntil: Date | null
}

/**
 * Stores a document for each registration, all at once; returns each one's number. Whoever has one
 * of the kind in force is left out.
 */
export async function insertDocuments(
  tx: Tx,
  event: Pick<Event, 'id' | 'referencePrefix'>,
  registrationIds: string[],
  issuing: Issuing,
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>()
  let left = registrationIds
  // Numbers are drawn at random: should one be taken already, those that are left are drawn again.
  for (let draw = 0; draw < 3 && left.length > 0; draw++) {
    const inserted = await tx
      .insert(documents)
      .values(
        left.map((registrationId) => ({
          id: crypto.randomUUID(),
          number: newNumber(event.referencePrefix, issuing.kind),
          eventId: event.id,
          registrationId,
          issuedAt: now(),
          ...issuing,
        })),
      )
      .onConflictDoNothing()
      .returning({ registrationId: documents.registrationId, number: documents.number })
    for (const { registrationId, number } of inserted) numbers.set(registrationId, number)
    left = left.filter((id) => !numbers.has(id))
  }
  return numbers
}
