import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import type { Locale } from '../language'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { registrationForm } from './form'
import { livingReference, type Registered, registerDelegate } from './register'

/**
 * Sends what stands in the delegate's draft. Throws Problems when answers are missing (field
 * `form`), NotFound for an unknown event; refuses what `registerDelegate` refuses.
 */
export async function sendDraft(
  tx: Tx,
  delegate: { id: string; email: string },
  eventSlug: string,
  meta: { locale: Locale; privacyVersion: string },
): Promise<Registered> {
  const rows = await tx
    .select({ eventId: events.id, kind: events.kind, step: drafts.step, answers: drafts.answers })
    .from(events)
    .leftJoin(drafts, and(eq(drafts.eventId, events.id), eq(drafts.personId, delegate.id)))
    .where(eq(events.slug, eventSlug))
  const [first] = rows
  if (first?.kind !== 'conference') throw new NotFound()

  const read = registrationForm.safeParse(
    Object.fromEntries(rows.map(({ step, answers }) => [step, answers])),
  )
  if (!read.success) {
    // What was sent is no draft any more: whoever presses again has not left anything out.
    if (await livingReference(tx, first.eventId, delegate.id))
      throw new Refusal('already-registered')
    throw new Problems({ form: 'answers.incomplete' })
  }
  return registerDelegate(tx, delegate, { eventId: first.eventId, answers: read.data, ...meta })
}
