import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { invitations, parties } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { now } from '../clock'
import { requireOpen } from '../event/window'
import { problemsOf, type Typed } from '../form'
import { toE164 } from '../people/mobile'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { checkStay, checkTheme } from './check-answers'
import { type Step, stepForms } from './form'

/**
 * Keeps one question page's answers in the delegate's draft, as they were typed, once they pass
 * the page's form and fit the event. Throws Problems for what has to be mended; refuses a closed
 * window and `partnership-is-not-invited`; NotFound for an unknown event.
 */
export async function saveAnswers(
  tx: Tx,
  delegate: { id: string },
  eventSlug: string,
  step: Step,
  typed: Typed,
): Promise<void> {
  const [event] = await tx.select().from(events).where(eq(events.slug, eventSlug))
  if (event?.kind !== 'conference') throw new NotFound()
  requireOpen(event)
  const read = stepForms[step].safeParse(typed)
  if (!read.success) throw new Problems(problemsOf(read.error))

  let partyId: string | null = null
  if (step === 'partnership') {
    partyId = stepForms.partnership.parse(typed).partyId
    await requireInvited(tx, event.id, partyId)
  }
  if (step === 'you') {
    const you = stepForms.you.parse(typed)
    checkTheme(event, you)
    toE164(you.mobile, await countryInDraft(tx, delegate.id, event.id))
  }
  if (step === 'stay') checkStay(event, stepForms.stay.parse(typed))

  const kept = { answers: typed, partyId, updatedAt: now() }
  await tx
    .insert(drafts)
    .values({ personId: delegate.id, eventId: event.id, step, ...kept })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.eventId, drafts.step], set: kept })
}

async function requireInvited(tx: Tx, eventId: string, partyId: string) {
  const invited = await tx
    .select({ id: parties.id })
    .from(parties)
    .innerJoin(invitations, eq(invitations.partnershipId, parties.partnershipId))
    .where(and(eq(parties.id, partyId), eq(invitations.eventId, eventId)))
  if (invited.length === 0) throw new Refusal('partnership-is-not-invited')
}

async function countryInDraft(tx: Tx, personId: string, eventId: string): Promise<string> {
  const [party] = await tx
    .select({ country: parties.country })
    .from(drafts)
    .innerJoin(parties, eq(parties.id, drafts.partyId))
    .where(and(eq(drafts.personId, personId), eq(drafts.eventId, eventId)))
  return party?.country ?? 'SE'
}
