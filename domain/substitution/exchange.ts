import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invoicing } from '@/db/schema/invoicing'
import { drafts } from '@/db/schema/people'
import { registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { fundingOf } from '../funding/held'
import { passPlace } from '../funding/places'
import { passTurn } from '../funding/queue'
import type { Locale } from '../language'
import { letterTo } from '../mail/addressee'
import { rememberLanguage } from '../people/remember-language'
import { endedNow } from '../registration/ended'
import type { Entered } from '../registration/enter'
import { givesNeeds, type RegistrationAnswers } from '../registration/form'
import { addRegistration, keepNeeds } from '../registration/new-registration'
import type { Delegate } from '../registration/register'
import { askToShare } from '../room/ask-to-share'
import { leaveRoom } from '../room/leave-room'
import { nothingTold, tell } from '../told'

export type TakeOverAnswers = Pick<RegistrationAnswers, 'you' | 'stay' | 'needs' | 'visibility'>
export type Meta = { locale: Locale; privacyVersion: string }

/**
 * The exchange itself, approved where it has to be: place, turn, seat and invoice pass on, the old
 * registration is over and its special-category answers are gone, both are told.
 */
export async function exchange(
  tx: Tx,
  newcomer: Delegate,
  it: Entered,
  answers: TakeOverAnswers,
  { locale, privacyVersion }: Meta,
  actorId: string,
): Promise<{ reference: string }> {
  const { event, registration, party } = it
  const status = actorId === newcomer.id ? ('received' as const) : ('approved' as const)
  const { id, reference } = await addRegistration(tx, {
    event,
    party: {
      ...party,
      id: registration.partyId,
      partnershipId: it.partnershipId,
      partnership: it.partnership,
    },
    person: newcomer,
    answers,
    privacyVersion,
    more: { status, comesAtOwnExpense: it.comesAtOwnExpense, takesOverFrom: it.id },
  })
  if (it.place !== null) await passPlace(tx, it.id, id)
  if (it.turn !== null) await passTurn(tx, it.id, id)
  if (it.comesAtOwnExpense)
    await tx
      .update(invoicing)
      .set({ registrationId: id })
      .where(eq(invoicing.registrationId, it.id))
  await tx
    .update(registrations)
    .set({
      status: 'cancelled',
      comesAtOwnExpense: false,
      ended: endedNow('substituted', actorId),
      updatedAt: now(),
    })
    .where(eq(registrations.id, it.id))
  await needsAnew(tx, it, id, answers.needs)
  const name = `${answers.you.givenNames} ${answers.you.familyName}`
  const its = { id, eventId: it.eventId, partnershipId: it.partnershipId }
  const room = await leaveRoom(tx, it)
  const { roomWith } = answers.stay
  const newRoom = roomWith
    ? await askToShare(tx, { ...its, email: newcomer.email, name }, roomWith)
    : nothingTold
  await tx
    .delete(drafts)
    .where(and(eq(drafts.personId, newcomer.id), eq(drafts.eventId, it.eventId)))
  if (newcomer.locale !== locale) await rememberLanguage(tx, newcomer.id, locale)

  const funding = fundingOf(it)
  const turn = it.turn === null ? null : it.inLine
  const instead = `${it.givenNames} ${registration.familyName}`
  await tell(
    tx,
    {
      entries: [
        entryOf(it, 'cancelled', actorId, {
          before: { status: registration.status, funding },
          after: { status: 'cancelled', funding: 'none', name },
        }),
        entryOf(its, 'registered', newcomer.id, { after: { status, funding, turn, instead } }),
      ],
      letters: [
        letterTo(it, { kind: 'substituted', name }),
        letterTo(
          {
            ...its,
            reference,
            email: newcomer.email,
            locale,
            givenNames: answers.you.givenNames,
            partnership: it.partnership,
          },
          { kind: 'received', funding, turn, instead, approved: status === 'approved' },
        ),
      ],
    },
    room,
    newRoom,
  )
  return { reference }
}

/** The old answers about diet and access are gone, the new ones stand in their place. */
async function needsAnew(tx: Tx, from: Entered, toId: string, needs: TakeOverAnswers['needs']) {
  const gives = givesNeeds(needs)
  if (!from.hasNeeds) {
    if (gives) await keepNeeds(tx, toId, needs)
    return
  }
  const old = eq(sensitiveAnswers.registrationId, from.id)
  const { sensitiveConsent: _, ...given } = needs
  if (!gives) await tx.delete(sensitiveAnswers).where(old)
  else
    await tx
      .update(sensitiveAnswers)
      .set({ registrationId: toId, ...given, consentedAt: now() })
      .where(old)
}
