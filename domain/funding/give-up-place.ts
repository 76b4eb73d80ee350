import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { checkInvoice } from '../registration/check-answers'
import type { Entered } from '../registration/enter'
import type { RegistrationAnswers } from '../registration/form'
import { keepInvoicing } from '../registration/new-registration'
import { tell } from '../told'
import { fundingOf } from './held'
import { offerFreePlaces } from './offer-free-places'
import { freePlaces } from './places'

/**
 * A funded place is given up, by the delegate or by staff: its delegate comes at own expense from
 * now on, and the place is offered to the first in line. Where the invoice goes is asked of the
 * delegate; staff who take the place do not know it. Refuses `holds-no-place`, and
 * `own-expense-is-not-allowed` where nobody comes at own expense.
 */
export async function giveUpPlace(
  tx: Tx,
  actor: { id: string },
  it: Entered,
  reason = '',
  invoice?: NonNullable<RegistrationAnswers['invoice']>,
): Promise<void> {
  if (fundingOf(it) !== 'icld') throw new Refusal('holds-no-place')
  if (!it.event.ownExpenseAllowed) throw new Refusal('own-expense-is-not-allowed')
  if (invoice) {
    checkInvoice(it.party.country, invoice)
    await keepInvoicing(tx, it.id, invoice)
  }
  await freePlaces(tx, [it.id])
  await tx
    .update(registrations)
    .set({ comesAtOwnExpense: true, updatedAt: now() })
    .where(eq(registrations.id, it.id))
  const change = {
    before: { funding: 'icld' },
    after: { funding: 'self', ...(reason && { reason }) },
  }
  await tell(
    tx,
    {
      entries: [entryOf(it, 'place-given-up', actor.id, change)],
      letters: [letterTo(it, { kind: 'place-given-up', reason })],
    },
    await offerFreePlaces(tx, it.event),
  )
}
