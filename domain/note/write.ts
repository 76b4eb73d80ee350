import type { Tx } from '@/db/client'
import { notes } from '@/db/schema/attendees'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { now } from '../clock'

type Registration = { id: string; eventId: string; partnershipId?: string | null }

/** Staff write something down about a registration, for each other. The log tells that, not what. */
export async function writeNote(
  tx: Tx,
  author: { id: string },
  registration: Registration,
  text: string,
): Promise<void> {
  await tx.insert(notes).values({
    id: crypto.randomUUID(),
    registrationId: registration.id,
    authorId: author.id,
    text,
    writtenAt: now(),
  })
  await record(tx, entryOf(registration, 'note-written', author.id))
}
