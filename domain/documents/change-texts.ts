import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { record } from '../audit/record'
import type { DocumentTexts } from '../event/facts'
import { enterEvent } from '../event/seats'

/** Changes what an event's letters and certificates say. False when nothing was different. */
export async function changeDocumentTexts(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  texts: DocumentTexts,
): Promise<boolean> {
  const { documents: before } = await enterEvent(tx, eventId)
  if (before && partsOf(before) === partsOf(texts)) return false
  await tx.update(events).set({ documents: texts }).where(eq(events.id, eventId))
  await record(tx, {
    act: 'event-changed',
    actorId: staff.id,
    eventId,
    before: { documents: before },
    after: { documents: texts },
  })
  return true
}

// The engines give an object's parts back in an order of their own.
const partsOf = ({ letter, certificate, signedBy }: DocumentTexts) =>
  JSON.stringify([letter, certificate, signedBy])
