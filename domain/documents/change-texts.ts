import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import { changedFields } from '../edit/changed-fields'
import { enterToEdit, onPageOf } from '../event/enter-to-edit'
import type { DocumentTexts } from '../event/facts'
import type { Typed } from '../form'
import { documentTextsForm } from './form'

/**
 * Changes what an event's letters and certificates say. False when nothing was different. Refuses
 * `edited-meanwhile` when somebody else has changed one of them since the page was opened.
 */
export async function changeDocumentTexts(
  tx: Tx,
  staff: { id: string },
  { eventId, version: seen, ...input }: z.output<typeof documentTextsForm>,
): Promise<boolean> {
  const event = await enterToEdit(tx, eventId, seen, onPageOf(documentTextsForm))
  const texts: DocumentTexts = {
    letter: input.letterText.split('\n\n'),
    certificate: input.certificateText.split('\n\n'),
    signedBy: input.signedBy.split('\n').filter(Boolean),
  }
  const version = event.version + 1
  const changed = changedFields(typedDocuments(event.documents), typedDocuments(texts), version)
  if (!changed) return false
  await tx.update(events).set({ documents: texts, version }).where(eq(events.id, eventId))
  await record(tx, {
    act: 'event-changed',
    actorId: staff.id,
    eventId,
    subject: { kind: 'event', id: eventId },
    ...changed,
  })
  return true
}

/** The texts as they would be typed. */
export const typedDocuments = (texts: DocumentTexts | null) =>
  ({
    letterText: texts?.letter.join('\n\n') ?? '',
    certificateText: texts?.certificate.join('\n\n') ?? '',
    signedBy: texts?.signedBy.join('\n') ?? '',
  }) satisfies Typed
