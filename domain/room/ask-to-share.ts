import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { registrations } from '@/db/schema/registrations'
import { roomRequests } from '@/db/schema/rooms'
import { now } from '../clock'
import { addressees, letterTo } from '../mail/addressee'
import { Problems } from '../problems'
import { living } from '../registration/answers'
import { nothingTold, type Told } from '../told'

type Asking = { id: string; eventId: string; email: string; name: string }

/**
 * A delegate would share a room with whoever has an address, or with nobody if it is empty. Whether
 * that person is registered stays unknown to them: if so, they are told; if not, they find the
 * question when they register. Throws Problems for one's own address.
 */
export async function askToShare(tx: Tx, asking: Asking, email: string): Promise<Told> {
  const { id, eventId } = asking
  if (email === asking.email) throw new Problems({ roomWith: 'roomWith.oneself' })
  const [before] = await tx
    .select({ email: roomRequests.email })
    .from(roomRequests)
    .where(eq(roomRequests.registrationId, id))
  if ((before?.email ?? '') === email) return nothingTold
  if (before) await tx.delete(roomRequests).where(eq(roomRequests.registrationId, id))
  if (!email) return nothingTold

  await tx.insert(roomRequests).values({ registrationId: id, eventId, email, askedAt: now() })
  const [asked] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(people, eq(people.id, registrations.personId))
    .where(
      and(
        eq(people.email, email),
        eq(registrations.eventId, eventId),
        inArray(registrations.status, [...living]),
      ),
    )
  const told = asked ? await addressees(tx, [asked.id]) : []
  return {
    entries: [],
    letters: told.map((one) => letterTo(one, { kind: 'room-asked', name: asking.name })),
  }
}
