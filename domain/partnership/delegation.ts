import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { parties } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { personalLinks } from '@/db/schema/personal-links'
import { auditLog } from '@/db/schema/records'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import type { Act } from '../audit/record'
import { fundingOf, heldColumns, isOffered } from '../funding/held'
import { placeInLine } from '../funding/queue'
import { living } from '../registration/answers'
import { isStillNamed } from '../registration/still-named'

export type Delegation = Awaited<ReturnType<typeof delegationOf>>
export type DelegateOf = Delegation['delegates'][number]

/** What a partnership's coordinators see of each other's acts and of their delegates'. Never a decision that is held back. */
const shown = [
  'registered',
  'confirmed',
  'changed',
  'cancelled',
  'restored',
  'offered',
  'offer-accepted',
  'offer-declined',
  'offer-expired',
  'joined-queue',
  'left-queue',
  'queue-reordered',
  'place-given-up',
  'substitution-asked',
  'substitution-confirmed',
  'substitution-withdrawn',
  'substitution-declined',
  'substitution-refused',
  'colleague-invited',
  'colleague-reminded',
  'invitation-withdrawn',
  'list-exported',
] as const satisfies Act[]
const entriesShown = 50

/**
 * A partnership's delegates at an event, as its coordinators see them: who holds the places, the
 * offers and their time, who waits in which order, who comes at own expense, who was asked to take
 * over, whom they invited and what became of it, and what was done, the newest first. Nothing of a
 * special category.
 */
export async function delegationOf(db: Db, eventId: string, partnershipId: string) {
  const here = and(
    eq(registrations.eventId, eventId),
    eq(registrations.partnershipId, partnershipId),
  )
  const [rows, members, invited, history] = await Promise.all([
    db
      .select({
        id: registrations.id,
        reference: registrations.reference,
        personId: registrations.personId,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
        status: registrations.status,
        comesAtOwnExpense: registrations.comesAtOwnExpense,
        registeredBy: registrations.registeredBy,
        confirmedAt: registrations.confirmedAt,
        email: people.email,
        party: { id: parties.id, organisation: parties.organisation },
        ...heldColumns,
        inLine: placeInLine,
        substitution: {
          id: substitutions.id,
          name: substitutions.name,
          confirmedAt: substitutions.confirmedAt,
        },
      })
      .from(registrations)
      .innerJoin(people, eq(people.id, registrations.personId))
      .innerJoin(parties, eq(parties.id, registrations.partyId))
      .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
      .leftJoin(queue, eq(queue.registrationId, registrations.id))
      .leftJoin(
        substitutions,
        and(eq(substitutions.registrationId, registrations.id), isNull(substitutions.endedAt)),
      )
      .where(and(here, inArray(registrations.status, [...living]), isStillNamed))
      .orderBy(asc(fundedPlaces.place), asc(registrations.sortName), asc(registrations.id)),
    db
      .select()
      .from(parties)
      .where(eq(parties.partnershipId, partnershipId))
      .orderBy(asc(parties.position)),
    db
      .select({
        invitation: invitedColleagues,
        openedAt: personalLinks.openedAt,
        organisation: parties.organisation,
        reference: registrations.reference,
      })
      .from(invitedColleagues)
      .innerJoin(personalLinks, eq(personalLinks.id, invitedColleagues.linkId))
      .innerJoin(parties, eq(parties.id, invitedColleagues.partyId))
      .leftJoin(people, eq(people.email, invitedColleagues.email))
      .leftJoin(
        registrations,
        and(
          eq(registrations.personId, people.id),
          here,
          inArray(registrations.status, [...living]),
        ),
      )
      .where(
        and(
          eq(invitedColleagues.eventId, eventId),
          eq(invitedColleagues.partnershipId, partnershipId),
        ),
      )
      .orderBy(desc(invitedColleagues.invitedAt), asc(invitedColleagues.id)),
    db
      .select({
        id: auditLog.id,
        at: auditLog.at,
        act: auditLog.act,
        actor: people.email,
        givenNames: registrations.givenNames,
        familyName: registrations.familyName,
        before: auditLog.before,
        after: auditLog.after,
      })
      .from(auditLog)
      .leftJoin(people, eq(people.id, auditLog.actorId))
      .leftJoin(registrations, eq(registrations.id, auditLog.registrationId))
      .where(
        and(
          eq(auditLog.partnershipId, partnershipId),
          eq(auditLog.eventId, eventId),
          inArray(auditLog.act, [...shown]),
        ),
      )
      .orderBy(desc(auditLog.id))
      .limit(entriesShown),
  ])
  const delegates = rows.map((row) => ({
    ...row,
    funding: fundingOf(row),
    substitution: row.substitution?.id ? row.substitution : null,
  }))
  const waiting = delegates
    .filter((one) => one.turn !== null && !isOffered(one))
    .sort((one, other) => one.inLine - other.inLine)
  return {
    delegates,
    holders: delegates.filter(({ funding }) => funding === 'icld'),
    offered: delegates.filter(isOffered),
    waiting,
    parties: members,
    invited: invited.map((one) => ({ ...one, state: stateOf(one) })),
    history: history.map((entry) => withoutErased(entry, invited)),
  }
}

/** The log keeps whom somebody invited; once the invitation is erased, their address is not shown here. */
function withoutErased<Of extends { after: Record<string, unknown> | null }>(
  entry: Of,
  invited: { invitation: { email: string } }[],
): Of {
  const email = entry.after?.email
  if (!email || invited.some(({ invitation }) => invitation.email === email)) return entry
  return { ...entry, after: { ...entry.after, email: undefined } }
}

export const invitationStates = ['sent', 'opened', 'registered', 'withdrawn'] as const
export type InvitationState = (typeof invitationStates)[number]

type Invited = {
  invitation: typeof invitedColleagues.$inferSelect
  openedAt: Date | null
  reference: string | null
}

function stateOf({ invitation, openedAt, reference }: Invited): InvitationState {
  if (reference) return 'registered'
  if (invitation.withdrawnAt) return 'withdrawn'
  return openedAt ? 'opened' : 'sent'
}
