import { inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roommates } from '@/db/schema/rooms'
import { entryOf } from '../audit/entry-of'
import { type Addressee, addressees, letterTo, type ToBeTold } from '../mail/addressee'
import type { Entered } from '../registration/enter'
import { nothingTold, type Told } from '../told'

/** Ends the sharing of a room, if a delegate shares one: the other has a single room again and is told. */
export async function leaveRoom(tx: Tx, { id, mate }: Entered): Promise<Told> {
  if (!mate) return nothingTold
  await tx.delete(roommates).where(inArray(roommates.registrationId, [id, mate.id]))
  return singleAgain([mate])
}

/** The same for many registrations of an event. */
export async function leaveRooms(tx: Tx, ids: string[]): Promise<Told> {
  if (ids.length === 0) return nothingTold
  const ended = await tx
    .delete(roommates)
    .where(or(inArray(roommates.registrationId, ids), inArray(roommates.mateId, ids)))
    .returning({ id: roommates.registrationId })
  const others = ended.map(({ id }) => id).filter((id) => !ids.includes(id))
  return others.length === 0 ? nothingTold : singleAgain(await addressees(tx, others))
}

const singleAgain = (others: (ToBeTold & Pick<Addressee, 'partnershipId'>)[]): Told => ({
  entries: others.map((one) => entryOf(one, 'room-ended', null)),
  letters: others.map((one) => letterTo(one, { kind: 'room-over' })),
})
