import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { academyPlaces } from '@/db/schema/applications'
import { fundedPlaces, queue as queueOf } from '@/db/schema/funding'
import { registrations } from '@/db/schema/registrations'
import { heldColumns } from '../funding/held'
import { addressees, letterTo } from '../mail/addressee'
import { queue } from '../mail/outbox'
import { living } from '../registration/answers'
import { comes } from '../registration/comes'
import { isStillNamed } from '../registration/still-named'
import { type Concerned, isTold, losesChoices, newPriceOf } from './consequences'
import type { Event } from './seats'

export type Registered = Concerned & { comes: boolean }

/**
 * Everybody whom a change of an event concerns: who is registered, at an academy who has been
 * offered a place or has one. To whoever only applies it is nothing yet.
 */
export async function concernedBy(tx: Tx, { id, kind }: Event): Promise<Registered[]> {
  const found = await tx
    .select({
      id: registrations.id,
      status: registrations.status,
      givenNames: registrations.givenNames,
      familyName: registrations.familyName,
      days: registrations.days,
      nights: registrations.nights,
      meals: registrations.meals,
      comesAtOwnExpense: registrations.comesAtOwnExpense,
      ...heldColumns,
    })
    .from(registrations)
    .leftJoin(fundedPlaces, eq(fundedPlaces.registrationId, registrations.id))
    .leftJoin(queueOf, eq(queueOf.registrationId, registrations.id))
    .leftJoin(academyPlaces, eq(academyPlaces.registrationId, registrations.id))
    .where(
      and(
        eq(registrations.eventId, id),
        inArray(registrations.status, [...living]),
        isStillNamed,
        kind === 'academy' ? isNotNull(academyPlaces.registrationId) : undefined,
      ),
    )
    .orderBy(registrations.sortName, registrations.id)
  return found.map((one) => ({
    ...one,
    name: `${one.givenNames} ${one.familyName}`,
    waits: one.turn !== null && one.place === null,
    comes: comes(one),
  }))
}

/**
 * Tells by mail how an event is now: everybody when it is another day or place, else those who
 * have to choose anew, and those at own expense who pay another sum. Whoever comes to another day,
 * place or choice gets a calendar entry that takes the place of the older one.
 * Returns how many were told.
 */
export async function tellOfChange(
  tx: Tx,
  before: Event,
  after: Event,
  all: Registered[],
): Promise<number> {
  const again = new Set(all.filter((one) => losesChoices(one, before, after)).map(({ id }) => id))
  const prices = new Map(all.map((one) => [one.id, newPriceOf(one, before, after)]))
  const everybody = isTold(before, after)
  const told = everybody ? all : all.filter(({ id }) => again.has(id) || prices.get(id))
  if (told.length === 0) return 0
  const coming = new Set(told.filter((one) => one.comes).map(({ id }) => id))
  const letters = await addressees(
    tx,
    told.map(({ id }) => id),
  )
  await queue(
    tx,
    ...letters.map((one) =>
      letterTo(one, {
        kind: 'event-changed',
        comes: coming.has(one.id) && (everybody || again.has(one.id)),
        again: again.has(one.id),
        ...prices.get(one.id),
      }),
    ),
  )
  return told.length
}
