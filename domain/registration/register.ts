import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitations, parties, partnerships } from '@/db/schema/partnerships'
import { drafts } from '@/db/schema/people'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { now } from '../clock'
import { enterEvent } from '../event/seats'
import { requireOpen } from '../event/window'
import { type Funded, fund } from '../funding/fund'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { toE164 } from '../people/mobile'
import { rememberLanguage } from '../people/remember-language'
import { NotFound, Refusal } from '../refusal'
import { living } from './answers'
import { checkAgainstEvent } from './check-answers'
import { givesNeeds, type RegistrationAnswers } from './form'
import { newReference } from './reference'
import { fold, sortKey } from './search-text'

type Delegate = { id: string; email: string }

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
 * `already-registered`, and what `fund` refuses. Throws Problems for answers the event does not
 * offer, and NotFound for an event that is unknown or not by registration.
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
  const { you, stay, needs, visibility } = answers
  const mobile = toE164(you.mobile, party.country)

  if (await livingReference(tx, eventId, delegate.id)) throw new Refusal('already-registered')
  const at = now()
  const id = crypto.randomUUID()
  const name = `${you.givenNames} ${you.familyName}`
  const reference = await insertUnderNewReference(tx, event.referencePrefix, (reference) => ({
    id,
    reference,
    eventId,
    partnershipId: party.partnershipId,
    partyId: party.id,
    personId: delegate.id,
    status: 'received' as const,
    comesAtOwnExpense: false,
    ...you,
    mobile,
    sortName: sortKey(`${you.familyName} ${you.givenNames}`),
    searchText: fold(
      `${name} ${delegate.email} ${reference} ${party.organisation} ${party.partnership}`,
    ),
    ...stay,
    ...visibility,
    privacyVersion,
    privacyReadAt: at,
    createdAt: at,
    updatedAt: at,
  }))
  const newcomer = { id, eventId, partnershipId: party.partnershipId }
  const funded = await fund(tx, event, newcomer, answers.places?.whenFull)

  if (givesNeeds(needs)) {
    const { sensitiveConsent: _, ...given } = needs
    await tx.insert(sensitiveAnswers).values({ registrationId: id, ...given, consentedAt: at })
  }
  await tx.delete(drafts).where(and(eq(drafts.personId, delegate.id), eq(drafts.eventId, eventId)))
  await rememberLanguage(tx, delegate.id, locale)
  await record(tx, {
    act: 'registered',
    actorId: delegate.id,
    eventId,
    partnershipId: party.partnershipId,
    registrationId: id,
    after: { status: 'received', ...funded },
  })
  const { givenNames } = you
  const told = { email: delegate.email, locale, eventId, reference, givenNames }
  await queue(
    tx,
    letterTo({ ...told, partnership: party.partnership }, { kind: 'received', ...funded }),
  )
  return { reference, ...funded }
}

async function invitedParty(tx: Tx, eventId: string, partyId: string) {
  const [party] = await tx
    .select({
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
  if (!party) throw new Refusal('partnership-is-not-invited')
  return party
}

/** The reference of somebody's living registration for an event, if there is one. */
export async function livingReference(tx: Tx, eventId: string, personId: string) {
  const [mine] = await tx
    .select({ reference: registrations.reference })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId),
        eq(registrations.personId, personId),
        inArray(registrations.status, [...living]),
      ),
    )
  return mine?.reference
}

// References are drawn at random: the rare one that is taken already is drawn again.
async function insertUnderNewReference(
  tx: Tx,
  prefix: string,
  row: (reference: string) => typeof registrations.$inferInsert,
): Promise<string> {
  for (let draw = 0; draw < 20; draw++) {
    const reference = newReference(prefix)
    const inserted = await tx
      .insert(registrations)
      .values(row(reference))
      .onConflictDoNothing({ target: registrations.reference })
      .returning({ id: registrations.id })
    if (inserted.length === 1) return reference
  }
  throw new Error(`twenty references in a row were taken under ${prefix}`)
}
