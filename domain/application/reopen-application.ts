import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions, registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { hasBegun } from '../event/window'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import { livingReference } from '../registration/new-registration'
import { tell } from '../told'
import type { EnteredApplication } from './enter-application'

/** Whether an application is over, and there is still something to apply for. */
export const canBeReopened = ({
  registration,
  event,
}: {
  registration: Pick<EnteredApplication['registration'], 'status'>
  event: Pick<EnteredApplication['event'], 'startsOn'>
}): boolean => !isLiving(registration.status) && !hasBegun(event)

/**
 * Staff take up an application again that was rejected or withdrawn, or whose place was declined or
 * not answered in time: it stands as it was received and is decided on anew. Its reviews are still
 * there; a place it had is somebody else's. Nobody is told until the new outcome is.
 * Refuses `cannot-be-reopened` when it is not over or the event has begun, and `already-registered`
 * when the applicant has applied anew.
 */
export async function reopenApplication(
  tx: Tx,
  staff: { id: string },
  it: EnteredApplication,
): Promise<void> {
  const { registration, event } = it
  if (!canBeReopened(it)) throw new Refusal('cannot-be-reopened')
  if (await livingReference(tx, event.id, registration.personId))
    throw new Refusal('already-registered')
  await tx.delete(decisions).where(eq(decisions.registrationId, it.id))
  await tx
    .update(registrations)
    .set({ status: 'received', ended: null, updatedAt: now() })
    .where(eq(registrations.id, it.id))
  await tell(tx, {
    entries: [
      entryOf(it, 'application-reopened', staff.id, {
        before: { status: registration.status },
        after: { status: 'received' },
      }),
    ],
    letters: [],
  })
}
