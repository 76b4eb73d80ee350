import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import type { Letter } from '../mail/outbox'
import { Refusal } from '../refusal'
import { tell } from '../told'
import { isLiving } from './answers'
import { endRegistration } from './end'
import type { Entered } from './enter'

type Registration = Pick<Entered['registration'], 'registeredBy' | 'confirmedAt' | 'status'>

/** Whether somebody else registered a delegate who has not answered for themselves yet. */
export const waitsForOwnAnswer = ({ registeredBy, confirmedAt, status }: Registration) =>
  registeredBy !== null && confirmedAt === null && isLiving(status)

/**
 * Whoever was registered by a colleague confirms that they come, and that they have read how their
 * personal data are used. Refuses `registration-is-over`. Confirmed twice is confirmed once.
 */
export async function confirmForOneself(
  tx: Tx,
  delegate: { id: string },
  it: Entered,
  privacyVersion: string,
): Promise<void> {
  if (!isLiving(it.registration.status)) throw new Refusal('registration-is-over')
  if (!waitsForOwnAnswer(it.registration)) return
  const at = now()
  await tx
    .update(registrations)
    .set({ confirmedAt: at, privacyVersion, privacyReadAt: at, updatedAt: at })
    .where(eq(registrations.id, it.id))
  await tell(tx, { entries: [entryOf(it, 'confirmed', delegate.id)], letters: [] })
}

/**
 * Whoever was registered by a colleague does not want to be: the registration is over, and whoever
 * made it is told. Refuses `registration-is-over` when it is, or when they have confirmed it.
 */
export async function objectToRegistration(
  tx: Tx,
  delegate: { id: string },
  it: Entered,
): Promise<void> {
  if (!waitsForOwnAnswer(it.registration)) throw new Refusal('registration-is-over')
  const { told, ...change } = await endRegistration(tx, it, { how: 'objected', by: delegate.id })
  const letter = await toWhoeverRegistered(tx, it)
  await tell(
    tx,
    { entries: [entryOf(it, 'cancelled', delegate.id, change)], letters: letter ? [letter] : [] },
    told,
  )
}

async function toWhoeverRegistered(tx: Tx, it: Entered): Promise<Letter | null> {
  const [coordinator] = await tx
    .select({ email: people.email, locale: people.locale })
    .from(people)
    .where(eq(people.id, it.registration.registeredBy ?? ''))
  if (!coordinator) return null
  return {
    to: coordinator.email,
    locale: coordinator.locale,
    mail: {
      kind: 'objected',
      eventId: it.eventId,
      partnership: it.partnership,
      name: `${it.givenNames} ${it.registration.familyName}`,
      path: '/coordinator',
    },
  }
}
