import type { Tx } from '@/db/client'
import { entryOf } from '../audit/entry-of'
import { enterEvent } from '../event/seats'
import { isOver, requireOpen, windowState } from '../event/window'
import { type Funded, fund } from '../funding/fund'
import { oneParty } from '../funding/one-party'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { findOrAdd } from '../people/find-or-add'
import type { Capacity } from '../permissions'
import { NotFound, Refusal } from '../refusal'
import { nothingTold, tell } from '../told'
import type { WhenFull } from './answers'
import { checkAgainstEvent, checkInvoice } from './check-answers'
import type { RegistrationAnswers } from './form'
import { addRegistration, keepInvoicing, livingReference } from './new-registration'
import { invitedParty } from './register'

type Colleague = {
  eventId: string
  /** The partnership it is for: a party of another one is refused. */
  partnershipId: string
  partyId: string
  email: string
  locale: Locale
  answers: Pick<RegistrationAnswers, 'you' | 'stay' | 'visibility' | 'invoice'>
  whenFull: WhenFull | undefined
  privacyVersion: string
}

/**
 * A coordinator registers a colleague, who is told at once, answers for themselves about diet and
 * access, and may object. Staff may do so outside the window, which is logged as an exception.
 *
 * Refuses what registering refuses: the window, `partnership-is-not-invited`,
 * `partnership-has-ended`, `colleague-is-known` for whoever is registered already, and what `fund`
 * refuses.
 */
export async function registerColleague(
  tx: Tx,
  actor: { id: string; email: string; as: Capacity },
  { eventId, partnershipId, partyId, email, locale, answers, whenFull, privacyVersion }: Colleague,
): Promise<Funded & { id: string; reference: string }> {
  const event = await enterEvent(tx, eventId)
  if (event.kind !== 'conference') throw new NotFound()
  if (actor.as !== 'staff') requireOpen(event)
  if (isOver(event)) throw new Refusal('event-is-over')
  checkAgainstEvent(event, answers)
  const party = await invitedParty(tx, eventId, partyId)
  if (party.partnershipId !== partnershipId) throw new Refusal('partnership-is-not-invited')

  const person = await findOrAdd(tx, email, locale)
  // Where else somebody is registered is not told.
  if (await livingReference(tx, eventId, person.id)) throw new Refusal('colleague-is-known')
  const { id, reference } = await addRegistration(tx, {
    ...{ event, party, person, answers, privacyVersion },
    more: { registeredBy: actor.id },
  })
  const it = { id, eventId, partnershipId }
  const funded = await fund(tx, event, it, whenFull)
  if (funded.funding === 'self' && answers.invoice) {
    checkInvoice(party.country, answers.invoice)
    await keepInvoicing(tx, id, answers.invoice)
  }
  const exception = windowState(event) !== 'open' && { exception: true }
  await tell(
    tx,
    {
      entries: [
        entryOf(it, 'registered', actor.id, {
          after: { status: 'received', ...funded, ...exception },
        }),
      ],
      letters: [
        letterTo(
          {
            ...it,
            reference,
            email: person.email,
            locale: person.locale,
            givenNames: answers.you.givenNames,
            partnership: party.partnership,
          },
          { kind: 'registered-by-colleague', by: actor.email, ...funded },
        ),
      ],
    },
    funded.funding === 'icld' ? await oneParty(tx, event, it) : nothingTold,
  )
  return { id, reference, ...funded }
}
