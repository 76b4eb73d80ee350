import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { invoicing } from '@/db/schema/invoicing'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { now } from '../clock'
import type { Event } from '../event/seats'
import { toE164 } from '../people/mobile'
import { Refusal } from '../refusal'
import { living } from './answers'
import { givesNeeds, type RegistrationAnswers } from './form'
import { newReference } from './reference'
import { fold, sortKey } from './search-text'

export type Party = {
  id: string
  partnershipId: string
  organisation: string
  country: string
  partnership: string
}

type New = {
  event: Event
  party: Party
  person: { id: string; email: string }
  answers: Pick<RegistrationAnswers, 'you' | 'stay' | 'visibility'>
  /** The version of the privacy notice they read, or that was sent to them. */
  privacyVersion: string
  more?: Partial<
    Pick<
      typeof registrations.$inferInsert,
      'status' | 'comesAtOwnExpense' | 'registeredBy' | 'takesOverFrom'
    >
  >
}

/** Stores a delegate's registration for a partnership. Refuses `already-registered`. */
export function addRegistration(
  tx: Tx,
  { event, party, person, answers, privacyVersion, more }: New,
) {
  const { you, stay, visibility } = answers
  return insertRegistration(tx, event, person, party, {
    partnershipId: party.partnershipId,
    partyId: party.id,
    ...you,
    mobile: toE164(you.mobile, party.country),
    ...stayColumns(stay),
    ...visibility,
    privacyVersion,
    ...more,
  })
}

type Inserted = typeof registrations.$inferInsert
type Own = 'id' | 'reference' | 'eventId' | 'personId' | 'sortName' | 'searchText' | 'privacyReadAt'
type Columns = Omit<Inserted, Own | 'status' | 'comesAtOwnExpense' | 'createdAt' | 'updatedAt'> &
  Partial<Pick<Inserted, 'status' | 'comesAtOwnExpense'>>

/**
 * Stores a registration as received, under a reference of its own; it is found by its person, its
 * reference and where it is `from`. Refuses `already-registered`.
 */
export async function insertRegistration(
  tx: Tx,
  event: Event,
  person: { id: string; email: string },
  from: Found['party'],
  columns: Columns,
): Promise<{ id: string; reference: string }> {
  const at = now()
  const row = {
    id: crypto.randomUUID(),
    eventId: event.id,
    personId: person.id,
    status: 'received' as const,
    comesAtOwnExpense: false,
    privacyReadAt: at,
    createdAt: at,
    updatedAt: at,
    ...columns,
  }
  // References are drawn at random: the rare one that is taken already is drawn again.
  for (let draw = 0; draw < 20; draw++) {
    const reference = newReference(event.referencePrefix)
    const inserted = await tx
      .insert(registrations)
      .values({
        ...row,
        reference,
        ...foundBy({ ...row, reference, email: person.email, party: from }),
      })
      .onConflictDoNothing()
      .returning({ id: registrations.id })
    if (inserted.length === 1) return { id: row.id, reference }
    if (await livingReference(tx, event.id, person.id)) throw new Refusal('already-registered')
  }
  throw new Error(`twenty references in a row were taken under ${event.referencePrefix}`)
}

type Found = {
  givenNames: string
  familyName: string
  reference: string
  email: string
  party: Pick<Party, 'organisation' | 'partnership'>
}

/** What lists order a registration by, and what searches find it by. */
export const foundBy = ({ givenNames, familyName, reference, email, party }: Found) => ({
  sortName: sortKey(`${familyName} ${givenNames}`),
  searchText: fold(
    `${givenNames} ${familyName} ${email} ${reference} ${party.organisation} ${party.partnership}`,
  ),
})

/** The answers about the stay that stand with the registration itself; the room is a matter of two. */
export const stayColumns = ({
  days,
  meals,
  nights,
  earlyNightReason,
}: RegistrationAnswers['stay']) => ({
  days,
  meals,
  nights,
  earlyNightReason,
})

/** The reference of somebody's living registration for an event, if there is one. */
export async function livingReference(tx: Db, eventId: string, personId: string) {
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

/** Keeps what somebody needs, with their consent; nothing given is nothing kept. */
export async function keepNeeds(
  tx: Tx,
  registrationId: string,
  needs: RegistrationAnswers['needs'],
) {
  if (!givesNeeds(needs)) {
    await tx.delete(sensitiveAnswers).where(eq(sensitiveAnswers.registrationId, registrationId))
    return
  }
  const { sensitiveConsent: _, ...given } = needs
  const kept = { ...given, consentedAt: now() }
  await tx
    .insert(sensitiveAnswers)
    .values({ registrationId, ...kept })
    .onConflictDoUpdate({ target: sensitiveAnswers.registrationId, set: kept })
}

/** Keeps where the invoice goes. */
export async function keepInvoicing(
  tx: Tx,
  registrationId: string,
  invoice: NonNullable<RegistrationAnswers['invoice']>,
) {
  await tx
    .insert(invoicing)
    .values({ registrationId, ...invoice })
    .onConflictDoUpdate({ target: invoicing.registrationId, set: invoice })
}
