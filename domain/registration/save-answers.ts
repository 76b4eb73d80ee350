import type { Tx } from '@/db/client'
import { drafts } from '@/db/schema/people'
import { now } from '../clock'
import { requireOpen } from '../event/window'
import { problemsOf, type Typed } from '../form'
import { toE164 } from '../people/mobile'
import { Problems } from '../problems'
import { NotFound } from '../refusal'
import { checkInvoice, checkStay, checkTheme } from './check-answers'
import { type Step, stepForms } from './form'
import { openDraft } from './open-draft'
import { invitedParty } from './register'

/**
 * Keeps one question page's answers in the delegate's draft, as they were typed, once they pass
 * the page's form and fit the event. Throws Problems for what has to be mended; refuses a closed
 * window, unless the delegate takes a place over, `partnership-is-not-invited` and
 * `partnership-has-ended`; NotFound for an unknown event.
 */
export async function saveAnswers(
  tx: Tx,
  delegate: { id: string; email: string },
  eventSlug: string,
  step: Step,
  typed: Typed,
): Promise<void> {
  const draft = await openDraft(tx, delegate, eventSlug)
  if (!draft) throw new NotFound()
  const { event, party, takesOver } = draft
  if (!takesOver) requireOpen(event)
  const read = stepForms[step].safeParse(typed)
  if (!read.success) throw new Problems(problemsOf(read.error))

  let partyId: string | null = null
  if (step === 'partnership') {
    partyId = stepForms.partnership.parse(typed).partyId
    await invitedParty(tx, event.id, partyId)
  }
  const country = party?.country ?? 'SE'
  if (step === 'you') {
    const you = stepForms.you.parse(typed)
    checkTheme(event, you)
    toE164(you.mobile, country)
  }
  if (step === 'stay') {
    const stay = stepForms.stay.parse(typed)
    checkStay(event, stay)
    if (stay.roomWith === delegate.email) throw new Problems({ roomWith: 'roomWith.oneself' })
  }
  if (step === 'invoice') checkInvoice(country, stepForms.invoice.parse(typed))

  const kept = { answers: typed, partyId, updatedAt: now() }
  await tx
    .insert(drafts)
    .values({ personId: delegate.id, eventId: event.id, step, ...kept })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.eventId, drafts.step], set: kept })
}
