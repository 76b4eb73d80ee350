import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema/documents'
import { entryOf } from '../audit/entry-of'
import type { Entry } from '../audit/record'
import { now } from '../clock'
import type { DocumentKind } from './number'

/**
 * Ends the documents of a kind that are in force for some registrations. Returns what has to be
 * written in the log of it, an entry a document.
 */
export async function endDocuments(
  tx: Tx,
  actorId: string | null,
  kind: DocumentKind,
  registrationIds: string[],
): Promise<Entry[]> {
  if (registrationIds.length === 0) return []
  const ended = await tx
    .update(documents)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(documents.kind, kind),
        inArray(documents.registrationId, registrationIds),
        isNull(documents.revokedAt),
      ),
    )
    .returning({
      id: documents.registrationId,
      eventId: documents.eventId,
      number: documents.number,
    })
  return ended.map(({ number, ...it }) =>
    entryOf(it, 'document-revoked', actorId, { before: { number, kind } }),
  )
}
