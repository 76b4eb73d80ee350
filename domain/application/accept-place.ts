import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { attendedBy } from '../event/choices'
import { isOver } from '../event/window'
import { letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { tell } from '../told'
import type { EnteredApplication } from './enter-application'

/** Whether a place is offered to an application that can still be answered. */
export const placeIsOffered = ({ place }: Pick<EnteredApplication, 'place'>): boolean =>
  place?.offeredUntil != null && place.offeredUntil > now()

/**
 * Accepts the place that is offered to an application: it is theirs, and they come. Refuses
 * `offer-is-over` when none is offered, or when its time is up, and `event-is-over`.
 */
export async function acceptPlace(
  tx: Tx,
  actor: { id: string },
  it: EnteredApplication,
): Promise<void> {
  if (!placeIsOffered(it)) throw new Refusal('offer-is-over')
  if (isOver(it.event)) throw new Refusal('event-is-over')
  const { attendance } = it.application
  await tx
    .update(academyPlaces)
    .set({ offeredUntil: null, heldSince: now() })
    .where(eq(academyPlaces.registrationId, it.id))
  await tx
    .update(registrations)
    .set({ status: 'approved', days: attendedBy(it.event, attendance), updatedAt: now() })
    .where(eq(registrations.id, it.id))
  await tell(tx, {
    entries: [
      entryOf(it, 'place-accepted', actor.id, {
        before: { status: it.registration.status },
        after: { status: 'approved' },
      }),
    ],
    letters: [letterTo(it, { kind: 'academy-place-taken', attendance })],
  })
}
