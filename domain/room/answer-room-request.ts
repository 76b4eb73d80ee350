import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roommates, roomRequests } from '@/db/schema/rooms'
import { entryOf } from '../audit/entry-of'
import { now } from '../clock'
import { addressees, letterTo } from '../mail/addressee'
import { Refusal } from '../refusal'
import { isLiving } from '../registration/answers'
import type { Entered } from '../registration/enter'
import { tell } from '../told'

/**
 * A delegate says yes or no to sharing a room with the registration that asked for it; whoever
 * asked is told. Refuses `room-request-is-over` when it was taken back, answered, or one of the
 * two does not come any more, and `room-is-shared-already` when one of them shares another room.
 */
export async function answerRoomRequest(
  tx: Tx,
  it: Entered,
  askingId: string,
  agreed: boolean,
): Promise<void> {
  const asked = and(
    eq(roomRequests.registrationId, askingId),
    eq(roomRequests.eventId, it.eventId),
    eq(roomRequests.email, it.email),
    isNull(roomRequests.refusedAt),
  )
  const [request] = await tx.select().from(roomRequests).where(asked)
  const [asking] = await addressees(tx, [askingId])
  if (!request || !asking || !isLiving(asking.status) || !isLiving(it.registration.status))
    throw new Refusal('room-request-is-over')

  if (agreed) await share(tx, it.id, askingId)
  else await tx.update(roomRequests).set({ refusedAt: now() }).where(asked)
  const entries = agreed
    ? [
        entryOf(it, 'room-agreed', it.registration.personId),
        entryOf(asking, 'room-agreed', it.registration.personId),
      ]
    : []
  await tell(tx, { entries, letters: [letterTo(asking, { kind: 'room-answered', agreed })] })
}

// A row for each of the two: the table has no room for a third.
async function share(tx: Tx, one: string, other: string) {
  const both = [one, other]
  const agreedAt = now()
  const rows = await tx
    .insert(roommates)
    .values([
      { registrationId: one, mateId: other, agreedAt },
      { registrationId: other, mateId: one, agreedAt },
    ])
    .onConflictDoNothing()
    .returning()
  if (rows.length !== 2) throw new Refusal('room-is-shared-already')
  await tx.delete(roomRequests).where(inArray(roomRequests.registrationId, both))
}
