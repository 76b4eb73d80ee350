import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { fundedPlaces, queue } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { entryOf } from '../audit/entry-of'
import { chunks } from '../chunks'
import { now } from '../clock'
import type { Event } from '../event/seats'
import { addressees, letterTo } from '../mail/addressee'
import { tell } from '../told'
import { offerFreePlaces } from './offer-free-places'

type Waiting = { id: string; partnershipId: string }

/**
 * Those who come at own expense stand in line for a funded place as well, at the end of their
 * partnerships' lines in the order given; places that are free are offered at once. Whoever calls
 * holds the event and has asked `canStartWaiting` of each.
 */
export async function startWaitingMany(
  tx: Tx,
  actor: { id: string },
  event: Event,
  those: Waiting[],
): Promise<void> {
  if (those.length === 0) return
  const ahead = await waitingNow(tx, event.id)
  const at = now()
  for (const some of chunks(those))
    await tx.insert(queue).values(
      some.map(({ id, partnershipId }) => ({
        registrationId: id,
        eventId: event.id,
        partnershipId,
        joinedAt: at,
      })),
    )
  const told = await addressees(
    tx,
    those.map(({ id }) => id),
  )
  const byId = new Map(told.map((one) => [one.id, one]))
  const turns = those.flatMap(({ id, partnershipId }) => {
    const turn = (ahead.get(partnershipId) ?? 0) + 1
    ahead.set(partnershipId, turn)
    const one = byId.get(id)
    return one ? [{ one, turn }] : []
  })
  await tell(
    tx,
    {
      entries: turns.map(({ one, turn }) =>
        entryOf(one, 'joined-queue', actor.id, { after: { funding: 'self', turn } }),
      ),
      letters: turns.map(({ one, turn }) => letterTo(one, { kind: 'waiting', turn })),
    },
    await offerFreePlaces(tx, event),
  )
}

/** How many wait for a place of each partnership and are offered none. */
async function waitingNow(tx: Tx, eventId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ partnershipId: queue.partnershipId, count: count() })
    .from(queue)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, queue.registrationId))
    .where(and(eq(queue.eventId, eventId), isNull(fundedPlaces.registrationId)))
    .groupBy(queue.partnershipId)
  return new Map(rows.map(({ partnershipId, count }) => [partnershipId, count]))
}

/**
 * Those of these who come at own expense and still stand in line leave it again; whoever has been
 * offered a place meanwhile keeps it. Returns how many left. Whoever calls holds the event.
 */
export async function stopWaitingMany(
  tx: Tx,
  actor: { id: string },
  registrationIds: string[],
): Promise<number> {
  const left = await tx
    .delete(queue)
    .where(
      and(
        inArray(queue.registrationId, registrationIds),
        inArray(
          queue.registrationId,
          tx
            .select({ id: registrations.id })
            .from(registrations)
            .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
            .where(
              and(eq(registrations.comesAtOwnExpense, true), isNull(fundedPlaces.registrationId)),
            ),
        ),
      ),
    )
    .returning({ id: queue.registrationId })
  const told = await addressees(
    tx,
    left.map(({ id }) => id),
  )
  await tell(tx, {
    entries: told.map((one) =>
      entryOf(one, 'left-queue', actor.id, { after: { funding: 'self' } }),
    ),
    letters: told.map((one) => letterTo(one, { kind: 'stopped-waiting' })),
  })
  return left.length
}
