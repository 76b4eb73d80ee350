import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitedColleagues } from '@/db/schema/colleagues'
import { events } from '@/db/schema/events'
import { partnerships } from '@/db/schema/partnerships'
import { people } from '@/db/schema/people'
import { type Act, type Entry, record } from '../audit/record'
import { days, now } from '../clock'
import { requireOpen } from '../event/window'
import type { Locale } from '../language'
import { queue } from '../mail/outbox'
import { findOrAdd } from '../people/find-or-add'
import { makePersonalLink, revokeLinks } from '../people/personal-link'
import { NotFound, Refusal } from '../refusal'
import { isRegistered } from '../registration/is-registered'
import { invitedParty } from '../registration/register'

export type Invitation = typeof invitedColleagues.$inferSelect
type Inviting = {
  eventId: string
  partnershipId: string
  partyId: string
  email: string
  locale: Locale
}

const betweenReminders = days(1)

/**
 * A coordinator invites a colleague by mail to register for their partnership. The link is for
 * that address alone. Refuses the window, `partnership-is-not-invited`, `partnership-has-ended`,
 * `already-invited`, and `already-registered` for a colleague who is registered for this very
 * partnership: of any other a coordinator is told nothing.
 */
export async function inviteColleague(
  tx: Tx,
  actor: { id: string; email: string },
  { eventId, partnershipId, partyId, email, locale }: Inviting,
): Promise<void> {
  const [event] = await tx.select().from(events).where(eq(events.id, eventId))
  if (!event) throw new NotFound()
  requireOpen(event)
  const party = await invitedParty(tx, eventId, partyId)
  if (party.partnershipId !== partnershipId) throw new Refusal('partnership-is-not-invited')
  await findOrAdd(tx, email, locale)
  if (await isRegistered(tx, { eventId, partnershipId }, email))
    throw new Refusal('already-registered')

  const link = await makePersonalLink(tx, {
    ...{ email, locale },
    leadsTo: `/events/${event.slug}/register/partnership`,
    expiresAt: event.closesAt,
  })
  const invited = await tx
    .insert(invitedColleagues)
    .values({
      id: crypto.randomUUID(),
      ...{ eventId, partnershipId, partyId, email },
      linkId: link.id,
      invitedBy: actor.id,
      invitedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: invitedColleagues.id })
  if (invited.length === 0) throw new Refusal('already-invited')
  await record(tx, entry({ eventId, partnershipId, email }, 'colleague-invited', actor.id))
  await queue(tx, {
    to: email,
    locale,
    mail: {
      kind: 'invitation',
      ...{ eventId, by: actor.email, path: link.path, again: false },
      partnership: party.partnership,
    },
  })
}

/**
 * Sends a colleague who has not registered yet the invitation once more, with a link of its own;
 * the one before works no more. Refuses `reminded-already` within a day of the last letter,
 * `already-registered`, `link-works-no-more` for an invitation that was taken back, the window, and
 * `partnership-has-ended`.
 */
export async function remindColleague(
  tx: Tx,
  actor: { id: string; email: string },
  invitation: Invitation,
): Promise<void> {
  const { id, eventId, partnershipId, email, linkId } = invitation
  const [event] = await tx.select().from(events).where(eq(events.id, eventId))
  const [partnership] = await tx
    .select()
    .from(partnerships)
    .where(eq(partnerships.id, partnershipId))
  const [colleague] = await tx.select().from(people).where(eq(people.email, email))
  if (!event || !partnership || !colleague) throw new NotFound()
  requireOpen(event)
  if (partnership.endedAt) throw new Refusal('partnership-has-ended')
  if (await isRegistered(tx, invitation, email)) throw new Refusal('already-registered')
  const last = invitation.remindedAt ?? invitation.invitedAt
  if (last.getTime() + betweenReminders > now().getTime()) throw new Refusal('reminded-already')

  const link = await makePersonalLink(tx, {
    ...{ email, locale: colleague.locale },
    leadsTo: `/events/${event.slug}/register/partnership`,
    expiresAt: event.closesAt,
  })
  const reminded = await tx
    .update(invitedColleagues)
    .set({ remindedAt: now(), linkId: link.id })
    .where(
      and(
        eq(invitedColleagues.id, id),
        eq(invitedColleagues.linkId, linkId),
        isNull(invitedColleagues.withdrawnAt),
      ),
    )
    .returning({ id: invitedColleagues.id })
  if (reminded.length === 0) {
    const [event, partnership] = [{ id: eventId }, { id: partnershipId }]
    const { withdrawnAt } = await openInvitation(tx, event, partnership, id)
    throw new Refusal(withdrawnAt ? 'link-works-no-more' : 'reminded-already')
  }
  await revokeLinks(tx, [linkId])
  await record(tx, entry(invitation, 'colleague-reminded', actor.id))
  await queue(tx, {
    to: email,
    locale: colleague.locale,
    mail: {
      kind: 'invitation',
      ...{ eventId, by: actor.email, path: link.path, again: true },
      partnership: partnership.name,
    },
  })
}

/** Takes an invitation back: its link works no more. Taken back twice is taken back once. */
export async function withdrawInvitation(
  tx: Tx,
  actor: { id: string },
  invitation: Invitation,
): Promise<void> {
  const withdrawn = await tx
    .update(invitedColleagues)
    .set({ withdrawnAt: now() })
    .where(and(eq(invitedColleagues.id, invitation.id), isNull(invitedColleagues.withdrawnAt)))
    .returning({ linkId: invitedColleagues.linkId })
  if (withdrawn.length === 0) return
  await revokeLinks(
    tx,
    withdrawn.map(({ linkId }) => linkId),
  )
  await record(tx, entry(invitation, 'invitation-withdrawn', actor.id))
}

/** An invitation of a partnership at an event, by its id; NotFound when it is another's or none. */
export async function openInvitation(
  tx: Tx,
  event: { id: string },
  partnership: { id: string },
  id: string,
): Promise<Invitation> {
  const [invitation] = await tx
    .select()
    .from(invitedColleagues)
    .where(
      and(
        eq(invitedColleagues.id, id),
        eq(invitedColleagues.eventId, event.id),
        eq(invitedColleagues.partnershipId, partnership.id),
      ),
    )
  if (!invitation) throw new NotFound()
  return invitation
}

const entry = (
  { eventId, partnershipId, email }: Pick<Invitation, 'eventId' | 'partnershipId' | 'email'>,
  act: Act,
  actorId: string,
): Entry => ({ act, actorId, eventId, partnershipId, after: { email } })
