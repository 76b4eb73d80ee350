import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { partnerships } from '@/db/schema/partnerships'
import { registrations } from '@/db/schema/registrations'
import { substitutions } from '@/db/schema/substitutions'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { letterTo } from '../mail/addressee'
import type { Letter } from '../mail/outbox'
import { revokeLinks } from '../people/personal-link'
import { Refusal } from '../refusal'
import type { Entered } from '../registration/enter'
import { nothingTold, type Told, tell } from '../told'
import { openOf, type Substitution } from './substitution'

/**
 * Takes back that somebody was asked to take over a place: the delegate keeps it, and the other is
 * told. Refuses `substitution-is-over` when it came about, was declined, or was taken back already.
 */
export async function withdrawSubstitution(
  tx: Tx,
  actor: { id: string },
  it: Entered,
): Promise<void> {
  if (!it.substitution) throw new Refusal('substitution-is-over')
  const { name } = it.substitution
  const mine = it.registration.personId === actor.id
  await tell(tx, await withdrawnWith(tx, it, actor.id), {
    entries: [],
    // Whoever takes it back for themselves need not be told.
    letters: mine ? [] : [letterTo(it, { kind: 'substitution-over', name, how: 'withdrawn' })],
  })
}

/** The same as a part of something else that is done to the registration. Nothing asked, nothing to do. */
export async function withdrawnWith(
  tx: Tx,
  it: Entered,
  actorId: string | null = null,
): Promise<Told> {
  const { substitution } = it
  if (!substitution) return nothingTold
  await tx
    .update(substitutions)
    .set(ended('withdrawn'))
    .where(eq(substitutions.id, substitution.id))
  await revokeLinks(tx, [substitution.linkId])
  return {
    entries: [entryOf(it, 'substitution-withdrawn', actorId)],
    letters: [notNeeded(substitution, it.partnership, 'withdrawn')],
  }
}

/** The same for many registrations that are over. */
export async function withdrawAll(tx: Tx, registrationIds: string[]): Promise<Told> {
  if (registrationIds.length === 0) return nothingTold
  const withdrawn = await tx
    .update(substitutions)
    .set(ended('withdrawn'))
    .where(openOf(registrationIds))
    .returning()
  if (withdrawn.length === 0) return nothingTold
  await revokeLinks(
    tx,
    withdrawn.map(({ linkId }) => linkId),
  )
  const partnershipOf = await tx
    .select({
      id: registrations.id,
      eventId: registrations.eventId,
      partnershipId: registrations.partnershipId,
      name: partnerships.name,
    })
    .from(registrations)
    .innerJoin(partnerships, eq(partnerships.id, registrations.partnershipId))
    .where(
      inArray(
        registrations.id,
        withdrawn.map(({ registrationId }) => registrationId),
      ),
    )
  return {
    entries: partnershipOf.map((one) => entryOf(one, 'substitution-withdrawn', null)),
    letters: withdrawn.map((one) => {
      const partnership = partnershipOf.find(({ id }) => id === one.registrationId)?.name ?? ''
      return notNeeded(one, partnership, 'withdrawn')
    }),
  }
}

export const ended = (ending: 'withdrawn' | 'declined' | 'refused') => ({ ending, endedAt: now() })

/** Tells somebody that they need not take over after all. */
export const notNeeded = (
  { email, locale, eventId, name }: Substitution,
  partnership: string,
  how: 'withdrawn' | 'refused',
): Letter => ({
  to: email,
  locale,
  mail: { kind: 'take-over-ended', eventId, partnership, name, how },
})
