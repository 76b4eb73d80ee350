import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registrations } from '@/db/schema/registrations'
import { record } from '../audit/record'
import { enterEvent, takeSeat } from '../event/seats'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { NotFound, Refusal } from '../refusal'
import { claimPlace } from './places'
import { firstInLine, leaveQueue } from './queue'

/**
 * Staff give a partnership's free place to the first in its queue, who is told by mail.
 * Returns that registration's id.
 * Refuses `nobody-waits`, `no-place-is-free` and `event-is-full`.
 */
export async function giveFreePlace(
  tx: Tx,
  staff: { id: string },
  eventId: string,
  partnershipId: string,
): Promise<string> {
  const event = await enterEvent(tx, eventId)
  const id = await firstInLine(tx, { eventId, partnershipId })
  if (!id) throw new Refusal('nobody-waits')
  const [first] = await addressees(tx, [id])
  if (!first) throw new NotFound()

  if (!first.comesAtOwnExpense && !(await takeSeat(tx, eventId))) throw new Refusal('event-is-full')
  const place = await claimPlace(tx, { id, eventId, partnershipId }, event.fundedPlaces)
  if (!place) throw new Refusal('no-place-is-free')
  await leaveQueue(tx, [id])
  await tx.update(registrations).set({ comesAtOwnExpense: false }).where(eq(registrations.id, id))

  await record(tx, {
    act: 'place-given',
    actorId: staff.id,
    eventId,
    partnershipId,
    registrationId: id,
    before: { funding: first.comesAtOwnExpense ? 'self' : 'waiting' },
    after: { funding: 'icld' },
  })
  await queue(tx, letterTo(first, { kind: 'place-given' }))
  return id
}
