import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { entryOf } from '../audit/entry-of'
import { enterEvent } from '../event/seats'
import { requireOpen } from '../event/window'
import { type Funded, fund } from '../funding/fund'
import { oneParty } from '../funding/one-party'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { rememberLanguage } from '../people/remember-language'
import { Problems } from '../problems'
import { NotFound, Refusal } from '../refusal'
import { askToShare } from '../room/ask-to-share'
import { nothingTold, tell } from '../told'
import { checkAgainstEvent, checkInvoice } from './check-answers'
import { givesNeeds, type RegistrationAnswers } from './form'
import { addRegistration, keepInvoicing, keepNeeds, type Party } from './new-registration'

export type Delegate = { id: string; email: string; locale?: Locale }

type Sent = {
  eventId: string
  answers: RegistrationAnswers
  /** The language the delegate registered in: their mails follow it. */
  locale: Locale
  /** The version of the privacy notice they read. */
  privacyVersion: string
}

export type Registered = Funded & { reference: string }

/**
 * Registers a delegate for a conference, in one transaction: the registration, the funded place
 * or the turn in the queue, the audit entry and the confirmation in the outbox.
 *
 * Refuses `registration-is-not-open-yet`, `registration-is-closed`, `partnership-is-not-invited`,
 * `partnership-has-ended`, `already-registered`, and what `fund` refuses. Throws Problems for answers the event does not
 * offer or that are left out, and NotFound for an event that is unknown or not by registration.
 */
export async function registerDelegate(
  tx: Tx,
  delegate: Delegate,
  { eventId, answers, locale, privacyVersion }: Sent,
): Promise<Registered> {
  const event = await enterEvent(tx, eventId)
  if (event.kind !== 'conference') throw new NotFound()
  requireOpen(event)
  checkAgainstEvent(event, answers)
  const party = await invitedParty(tx, eventId, answers.partnership.partyId)
  const { you, stay, needs, invoice } = answers

  const added = await addRegistration(tx, {
    event,
    party,
    person: delegate,
    answers,
    privacyVersion,
  })
  const it = { id: added.id, eventId, partnershipId: party.partnershipId }
  const funded = await fund(tx, event, it, answers.places?.whenFull)
  if (funded.funding === 'self') {
    if (!invoice) throw new Problems({ form: 'answers.incomplete' })
    checkInvoice(party.country, invoice)
    await keepInvoicing(tx, it.id, invoice)
  }
  if (givesNeeds(needs)) await keepNeeds(tx, it.id, needs)
  const name = `${you.givenNames} ${you.familyName}`
  const room = stay.roomWith
    ? await askToShare(tx, { ...it, email: delegate.email, name }, stay.roomWith)
    : nothingTold
  await tx.delete(drafts).where(and(eq(drafts.personId, delegate.id), eq(drafts.eventId, eventId)))
  if (delegate.locale !== locale) await rememberLanguage(tx, delegate.id, locale)

  const told = {
    ...it,
    reference: added.reference,
    email: delegate.email,
    locale,
    givenNames: you.givenNames,
    partnership: party.partnership,
  }
  await tell(
    tx,
    {
      entries: [
        entryOf(it, 'registered', delegate.id, { after: { status: 'received', ...funded } }),
      ],
      letters: [letterTo(told, { kind: 'received', ...funded })],
    },
    room,
    funded.funding === 'icld' ? await oneParty(tx, event, it) : nothingTold,
  )
  return { reference: added.reference, ...funded }
}

/**
 * A party that somebody new can come from: its partnership is invited to the event. Refuses
 * `partnership-is-not-invited`, and `partnership-has-ended` for one that was invited before it ended.
 */
export async function invitedParty(tx: Tx, eventId: string, partyId: string): Promise<Party> {
  const [found] = await tx
    .select({
      endedAt: partnerships.endedAt,
      id: parties.id,
      partnershipId: parties.partnershipId,
      organisation: parties.organisation,
      country: parties.country,
      partnership: partnerships.name,
    })
    .from(parties)
    .innerJoin(partnerships, eq(partnerships.id, parties.partnershipId))
    .innerJoin(
      invitations,
      and(eq(invitations.partnershipId, parties.partnershipId), eq(invitations.eventId, eventId)),
    )
    .where(eq(parties.id, partyId))
  if (!found) throw new Refusal('partnership-is-not-invited')
  const { endedAt, ...party } = found
  if (endedAt) throw new Refusal('partnership-has-ended')
  return party
}
