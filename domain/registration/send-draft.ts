import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { drafts } from '@/db/schema/people'
import { substitutions } from '@/db/schema/substitutions'
import { isKnown } from '../event/published'
import type { Locale } from '../language'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { open } from '../substitution/substitution'
import { type TakenOver, takeOver } from '../substitution/take-over'
import { enter } from './enter'
import { registrationForm } from './form'
import { livingReference } from './new-registration'
import { type Delegate, type Registered, registerDelegate } from './register'

const takeOverForm = registrationForm.omit({ partnership: true, places: true, invoice: true })

/**
 * Sends what stands in the delegate's draft: a registration of their own or, for whoever is asked
 * to take over a place, their yes. Throws Problems when answers are missing (field `form`),
 * NotFound for an unknown event; refuses what `registerDelegate` and `takeOver` refuse.
 */
export async function sendDraft(
  tx: Tx,
  delegate: Delegate,
  eventSlug: string,
  meta: { locale: Locale; privacyVersion: string },
): Promise<Registered | TakenOver> {
  const rows = await tx
    .select({
      eventId: events.id,
      kind: events.kind,
      step: drafts.step,
      answers: drafts.answers,
      takesOverFrom: substitutions.registrationId,
    })
    .from(events)
    .leftJoin(drafts, and(eq(drafts.eventId, events.id), eq(drafts.personId, delegate.id)))
    .leftJoin(
      substitutions,
      and(eq(substitutions.eventId, events.id), eq(substitutions.email, delegate.email), open()),
    )
    .where(and(eq(events.slug, eventSlug), isKnown()))
  const [first] = rows
  if (first?.kind !== 'conference') throw new NotFound()
  const typed = Object.fromEntries(rows.map(({ step, answers }) => [step, answers]))

  if (first.takesOverFrom) {
    const read = takeOverForm.safeParse(typed)
    if (!read.success) throw new Problems({ form: 'answers.incomplete' })
    return takeOver(tx, delegate, await enter(tx, { id: first.takesOverFrom }), read.data, meta)
  }
  const read = registrationForm.safeParse(typed)
  if (!read.success) {
    // What was sent is no draft any more: whoever presses again has not left anything out.
    if (await livingReference(tx, first.eventId, delegate.id))
      throw new Refusal('already-registered')
    // Somebody who was asked to take over is never asked for the partnership: it went with the place.
    if (!typed.partnership && (await wasAsked(tx, first.eventId, delegate.email)))
      throw new Refusal('substitution-is-over')
    throw new Problems({ form: 'answers.incomplete' })
  }
  return registerDelegate(tx, delegate, { eventId: first.eventId, answers: read.data, ...meta })
}

/** Whether somebody with an address was ever asked to take over a place at an event. */
async function wasAsked(tx: Tx, eventId: string, email: string): Promise<boolean> {
  const asked = await tx
    .select({ id: substitutions.id })
    .from(substitutions)
    .where(and(eq(substitutions.eventId, eventId), eq(substitutions.email, email)))
    .limit(1)
  return asked.length > 0
}
