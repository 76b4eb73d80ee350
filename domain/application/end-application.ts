import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces, journeys } from '@/db/schema/applications'
import { decisions, registrations, sensitiveAnswers } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import type { Act } from '../audit/record'
import { now } from '../clock'
import { isOver } from '../event/window'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { type ApplicationEnding, endedNow } from '../registration/ended'
import { tell } from '../told'
import { erasePassport } from '../visa/erase-passports'
import { placeIsOffered } from './accept-place'
import { type EnteredApplication, hasPlace } from './enter-application'
import { passOnSeats } from './offer-places'
import { countByAttendance } from './seats'

type How = { how: ApplicationEnding; reason?: string }

/** The applicant, or staff for them, declines the place that is offered. Refuses `offer-is-over`. */
export async function declinePlace(
  tx: Tx,
  actor: { id: string },
  it: EnteredApplication,
): Promise<void> {
  if (!placeIsOffered(it)) throw new Refusal('offer-is-over')
  // To be thanked for a no that staff gave would be strange.
  const how = actor.id === it.registration.personId ? 'place-declined' : 'staff'
  await endApplication(tx, actor, it, 'place-declined', { how })
}

/**
 * Withdraws an application, or takes back the acceptance of a place: its place, if it had one, is
 * offered to the first in reserve. Refuses `application-is-over` when it is over already, and
 * `event-is-over`: whoever was there has been there, and their certificate rests on the place.
 */
export async function withdrawApplication(
  tx: Tx,
  actor: { id: string },
  it: EnteredApplication,
  how: How,
): Promise<void> {
  if (isOver(it.event)) throw new Refusal('event-is-over')
  await endApplication(tx, actor, it, 'cancelled', how)
}

async function endApplication(
  tx: Tx,
  actor: { id: string },
  it: EnteredApplication,
  act: Act,
  { how, reason = '' }: How,
) {
  const { status } = it.registration
  if (!isLiving(status)) throw new Refusal('application-is-over')
  await leaveAcademy(tx, [it.id], actor.id)
  await tx
    .update(registrations)
    .set({ status: 'cancelled', ended: endedNow(how, actor.id, { reason }), updatedAt: now() })
    .where(eq(registrations.id, it.id))
  const freed = countByAttendance(it.place ? [it.application] : [])
  await tell(
    tx,
    {
      entries: [
        entryOf(it, act, actor.id, {
          before: { status },
          after: { status: 'cancelled', ...(reason && { reason }) },
        }),
      ],
      letters: [letterTo(it, { kind: 'application-over', how, reason, came: hasPlace(it) })],
    },
    await passOnSeats(tx, it.event, freed),
  )
}

/** Erases what was given or held only for coming: the place, an outcome not told, stay, needs, passport. */
export async function leaveAcademy(
  tx: Tx,
  registrationIds: string[],
  actorId: string | null,
): Promise<void> {
  for (const { table, id } of [
    { table: academyPlaces, id: academyPlaces.registrationId },
    { table: journeys, id: journeys.registrationId },
    { table: sensitiveAnswers, id: sensitiveAnswers.registrationId },
    { table: decisions, id: decisions.registrationId },
  ])
    await tx.delete(table).where(inArray(id, registrationIds))
  await erasePassport(tx, registrationIds, actorId)
}
