import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { notes } from '@/db/schema/attendees'
import { entryOf } from '../audit/entry-of'
import { record } from '../audit/record'
import { NotFound } from '../refusal'

type Registration = { id: string; eventId: string; partnershipId?: string | null }

/** Whoever wrote a note removes it. Throws NotFound for one that is not there or not theirs. */
export async function removeNote(
  tx: Tx,
  author: { id: string },
  registration: Registration,
  noteId: string,
): Promise<void> {
  const removed = await tx
    .delete(notes)
    .where(
      and(
        eq(notes.id, noteId),
        eq(notes.registrationId, registration.id),
        eq(notes.authorId, author.id),
      ),
    )
    .returning({ id: notes.id })
  if (removed.length === 0) throw new NotFound()
  await record(tx, entryOf(registration, 'note-removed', author.id))
}
